import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { Cluster } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { Gate } from "./harness/gate.js";
import { isLocalNode, onNode } from "./harness/node.js";
import { ProjectApi } from "./harness/project-api.js";
import { projectOf } from "./harness/projects.js";

const cluster = new Cluster();
const { kubectl } = cluster;
const functions = new Functions(cluster, projectOf(import.meta.url));
const { namespace } = functions;
const project = new ProjectApi(cluster, namespace);
/** Nothing else has such texts in it. The other characters are those that encodings write differently. */
const halves = [0, 1].map(() => randomBytes(12).toString("hex"));
const canary = halves.join('/+"é\\ ');
const forms = formsOf(canary);

/** A text as it may be written somewhere; each half by itself, where it was split. */
function formsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const base64 = ["", "-", "--"].map((before) =>
    Buffer.from(before + text)
      .toString("base64")
      .slice(4, -4),
  );
  const hex = bytes.toString("hex");
  const url = [encodeURIComponent(text), new URLSearchParams({ text }).toString().slice("text=".length)];
  const json = JSON.stringify(text).slice(1, -1);
  const base64url = base64.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"));
  return [text, ...halves, ...base64, ...base64url, hex, hex.toUpperCase(), ...url, json];
}

/** Those of the forms that are in a text. */
function foundIn(text: string): readonly string[] {
  return forms.filter((form) => text.includes(form));
}

beforeAll(async () => {
  await functions.clear();
  await project.call("PUT", "/secrets/CANARY", { value: canary });
});

describe("a secret that code has, writes to its log and returns", () => {
  let run: string;
  /** All that there was of its pod while it ran. */
  let seen: string;

  beforeAll(async () => {
    const gate = new Gate();
    const code = `
      [ "$CANARY" = "$COPY" ] && [ "$(printf %s "$CANARY" | wc -c)" -eq ${Buffer.byteLength(canary)} ] || exit 9
      echo "log: $CANARY"; echo "error: $CANARY" >&2
      printf %s "$CANARY" | base64 -w0; printf -- -%s "$CANARY" | base64 -w0
      printf %s "$CANARY" | od -An -v -tx1 | tr -d ' \\n'; echo
      for form in @uri @json @base64; do printf %s "$CANARY" | jq -Rrs "$form"; done
      ${gate.wait}
      echo "told=$CANARY" >"$FLOW_OUTPUT"`;
    const secrets = { secrets: ["CANARY"], env: { COPY: { secret: "CANARY" } } };
    await functions.start("told", { runtime: "bash", ...secrets, run: code });
    const pod = await functions.pod("told");
    await gate.reached(cluster, namespace);
    seen = await kubectl("get", "pod", pod, "--namespace", namespace, "--output", "yaml");
    const logs = ["logs", pod, "--namespace", namespace, "--all-containers"];
    seen += await kubectl(...logs);
    const untilItsEnd = cluster.tryKubectl([...logs, "--follow"]);
    await gate.open(cluster, namespace);
    seen += (await untilItsEnd).stdout;
    const status = await functions.ended("told");
    expect(status).toMatchObject({ state: "Succeeded", output: { told: "***" } });
    run = status.run!;
  });

  test("is in neither its pod nor the logs of the pod's containers", () => {
    expect(seen).toContain("containers:");
    expect(foundIn(seen)).toEqual([]);
  });

  test("is in no object of the namespace, and no event", async () => {
    const kindsOfAll = "flows,flowruns,functionruns,pods,events,configmaps,secrets,serviceaccounts";
    const all = await kubectl("get", kindsOfAll, "--namespace", namespace, "--output", "yaml");
    expect(all).toContain("name: told");
    expect(foundIn(all)).toEqual([]);
  });

  test("is masked in the run's log, output and history", async () => {
    const log = await project.call("GET", `/runs/${run}/logs`);
    expect(log).toContain("log: ***");
    expect(foundIn(log)).toEqual([]);
    for (const part of ["", "/events"])
      expect(foundIn(await project.call("GET", `/runs/${run}${part}`))).toEqual([]);
  });

  test("is in no log of the backend or the controller", async () => {
    for (const component of ["backend", "controller", "database"]) {
      const selector = `app.kubernetes.io/component=${component}`;
      const log = await kubectl("logs", "--namespace", "flowrunner", "--selector", selector, "--tail=-1");
      expect(foundIn(log)).toEqual([]);
    }
  });

  describe.runIf(isLocalNode)("on the node", () => {
    /** Files of the folders that hold one of some texts, a line each; also binary ones. */
    const filesWith = (texts: readonly string[], ...folders: string[]): Promise<string> => {
      const patterns = Buffer.from(texts.join("\n")).toString("base64");
      const grep = "LC_ALL=C grep --recursive --files-with-matches --text --fixed-strings --file=-";
      return onNode(`echo ${patterns} | base64 -d | ${grep} ${folders.join(" ")} || true`);
    };

    test("is in no file of etcd, and in no log", async () => {
      const uid = await kubectl("get", "namespace", namespace, "--output", "jsonpath={.metadata.uid}");
      const found = await filesWith([uid], "/var/lib/etcd");
      expect(found, "what is in an object is found, and so nothing is compressed").not.toBe("");
      expect(await filesWith(forms, "/var/lib/etcd", "/var/log")).toBe("");
    });

    test("is in no file of a volume, as those of the database are", async () => {
      const volumes = "/var/lib/kubelet/pods";
      expect(await filesWith([project.id], volumes), "what is in the database is found").toContain("/pg");
      expect(await filesWith(forms, volumes)).toBe("");
    });
  });
});
