import { beforeAll, describe, expect, test } from "vitest";
import { Cluster, kinds } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { Gate } from "./harness/gate.js";
import { isLocalNode } from "./harness/node.js";
import { patience } from "./harness/patience.js";
import { projectOf } from "./harness/projects.js";

const cluster = new Cluster();
const functions = new Functions(cluster, projectOf(import.meta.url));
const { namespace } = functions;

beforeAll(() => functions.clear());

describe("user code in a pod", () => {
  /** Commands that succeed where a wall is open; the first shows that one which may succeed does. */
  const attempts: { name: string; given: string; expect: "could" | "could not" }[] = [
    { name: "read what is its own", given: "cat /proc/self/status", expect: "could" },
    {
      name: "find a token in any file",
      given: "find / -path /proc -prune -o -path /sys -prune -o -name 'token*' -type f -print | grep token",
      expect: "could not",
    },
    { name: "read the agent's token", given: "cat /var/run/flowrunner/token/token", expect: "could not" },
    {
      name: "read a service account's token",
      given: "cat /var/run/secrets/kubernetes.io/serviceaccount/token",
      expect: "could not",
    },
    {
      name: "see a process of the agent, or of anybody else",
      given: "grep -L '^Uid:[[:space:]]65533' /proc/[0-9]*/status | grep status",
      expect: "could not",
    },
    {
      name: "signal a process that it does not see",
      given: "for pid in {1..2000}; do [ -e /proc/$pid ] || ! kill -0 $pid || break; done; [ $pid -lt 2000 ]",
      expect: "could not",
    },
    { name: "read the memory of what guards it", given: "[ -r /proc/1/mem ]", expect: "could not" },
    {
      name: "end what guards it, by whatever signal",
      given: "for signal in {1..64}; do kill -$signal 1 || true; done; sleep 0.1; ! kill -0 1",
      expect: "could not",
    },
    { name: "see what that has open", given: "ls /proc/1/fd/*", expect: "could not" },
    {
      name: "open a pipe to the agent by its name",
      given: "find /flowrunner -type p | grep .",
      expect: "could not",
    },
    { name: "put a pipe of its own there", given: "mkfifo /flowrunner/events", expect: "could not" },
    {
      name: "connect to the agent on localhost, where nothing listens",
      given: "cat /proc/net/tcp /proc/net/tcp6 | grep ' 0A '; grep 00010000 /proc/net/unix",
      expect: "could not",
    },
    { name: "write to the node's log", given: "echo seen-by-user-code >/proc/1/fd/1", expect: "could not" },
    {
      name: "leave a message in the pod's status",
      given: "echo seen-by-user-code >/dev/termination-log",
      expect: "could not",
    },
    { name: "change its image", given: "touch /usr/bin/mine", expect: "could not" },
    {
      name: "become root in a namespace of its own",
      given: "unshare --user --map-root-user true",
      expect: "could not",
    },
    { name: "make a device", given: "mknod /tmp/disk b 8 0", expect: "could not" },
  ];
  let seen: unknown;

  beforeAll(async () => {
    const lines = attempts.map(({ given }, number) => `tries wall_${number} <<'END'\n${given}\nEND`);
    const run = `
      tries() {
        answer=could; bash -c "$(cat)" >/dev/null 2>&1 || answer="could not"
        echo "$1=$answer" >>"$FLOW_OUTPUT"
      }
      ${lines.join("\n")}`;
    const { output, error } = await functions.run("walls", { runtime: "bash", run });
    expect(error).toBeUndefined();
    seen = output;
  });

  test.each(attempts.map((attempt, number) => ({ ...attempt, number })))(
    "$expect $name",
    ({ number, expect: could }) => {
      expect(seen).toMatchObject({ [`wall_${number}`]: could });
    },
  );
});

describe("user code on its pod's network", () => {
  const api = (path: string): string => `https://$API${path}`;
  /** With a network policy they are out of reach; here they are reached, and refuse. */
  const requests = [
    { name: "list pods", given: api("/api/v1/pods") },
    { name: "list pods of its own namespace", given: api(`/api/v1/namespaces/${namespace}/pods`) },
    { name: "read secrets", given: api(`/api/v1/namespaces/${namespace}/secrets`) },
    {
      name: "read FunctionRuns",
      given: api(`/apis/flowrunner.dev/v1alpha1/namespaces/${namespace}/functionruns`),
    },
    { name: "ask the kubelet for pods", given: "https://$NODE:10250/pods" },
    { name: "ask the kubelet's port without authentication", given: "http://$NODE:10255/pods" },
    { name: "reach etcd", given: "http://$NODE:2379/version" },
    { name: "speak as the controller", given: "https://$INTERNAL/internal/v1/workers/look" },
  ];
  const run = `
    import { request as plain } from "node:http";
    import { request as secure } from "node:https";
    const status = (url) => new Promise((resolve) => {
      const send = url.startsWith("https:") ? secure : plain;
      const call = send(url, { method: url.includes("/internal/") ? "POST" : "GET", rejectUnauthorized: false, timeout: 3000 });
      call.on("response", (response) => resolve(response.resume().statusCode));
      call.on("timeout", () => call.destroy(new Error("late"))).on("error", () => resolve("unreachable")).end("{}");
    });
    export default async ({ urls, node, internal }) => {
      const api = process.env.KUBERNETES_SERVICE_HOST ?? "kubernetes.default";
      const at = (url) => url.replace("$API", api).replace("$NODE", node).replace("$INTERNAL", internal);
      return Promise.all(urls.map(at).map(status));
    };`;
  let seen: readonly unknown[];

  beforeAll(async () => {
    const { kubectl } = cluster;
    const node = await kubectl(
      "get",
      "nodes",
      "--output",
      "jsonpath={.items[0].status.addresses[0].address}",
    );
    const address = await kubectl(
      ...["get", "service", "flowrunner-internal", "--namespace", "flowrunner"],
      ...["--output", "jsonpath={.spec.clusterIP}:{.spec.ports[0].port}"],
    );
    const inputs = { urls: requests.map(({ given }) => given), node, internal: address };
    const { output, error } = await functions.run("network", { runtime: "node", with: inputs, run });
    expect(error).toBeUndefined();
    seen = output as readonly unknown[];
  });

  test.each(requests.map((request, number) => ({ ...request, number })))("cannot $name", ({ number }) => {
    expect([401, 403, "unreachable"]).toContain(seen[number]);
  });

  /** Nothing on the local node enforces NetworkPolicies. */
  test.runIf(!isLocalNode)("reaches none of these, by the namespace's NetworkPolicies", () => {
    expect(new Set(seen)).toEqual(new Set(["unreachable"]));
  });
});

describe("the logs of a pod's containers", () => {
  test("hold nothing of what user code writes, however it writes it", async () => {
    const text = "seen-by-user-code";
    const gate = new Gate();
    const run = `
      echo ${text}; echo ${text} >&2
      for fd in /proc/1/fd/1 /proc/1/fd/2 /dev/console /dev/kmsg; do echo ${text} >$fd || true; done
      ${gate.wait}`;
    await functions.start("log", { runtime: "bash", run });
    const pod = await functions.pod("log");
    await gate.reached(cluster, namespace);
    // Code runs before the kubelet has told of its container, and until then there are no logs to be asked for.
    await cluster.kubectl(
      "wait",
      `pod/${pod}`,
      "--namespace",
      namespace,
      "--for=condition=Ready",
      ...patience,
    );
    const logs = await cluster.kubectl("logs", pod, "--namespace", namespace, "--all-containers");
    expect(logs).not.toContain(text);
    await gate.open(cluster, namespace);
    expect((await functions.ended("log")).state).toBe("Succeeded");
  });
});

describe("a project's namespace", () => {
  test("takes no pod that is not restricted", async () => {
    const spec = { containers: [{ name: "any", image: "any" }] };
    const pod = { apiVersion: "v1", kind: "Pod", metadata: { name: "unrestricted" }, spec };
    const { code, stderr } = await cluster.apply(namespace, pod);
    expect(code).not.toBe(0);
    expect(stderr).toContain('violates PodSecurity "restricted');
  });

  test("takes a function's pod, which is made so that it asks for no exception", async () => {
    await functions.start("restricted", { runtime: "bash", files: "write", run: "sleep infinity" });
    const name = await functions.pod("restricted");
    const pod = (await cluster.read(kinds.pod, namespace, name))!;
    await functions.cancel("restricted");
    const labels = await cluster.kubectl(
      "get",
      "namespace",
      namespace,
      "--output",
      "jsonpath={.metadata.labels}",
    );
    expect(JSON.parse(labels)).toMatchObject({ "pod-security.kubernetes.io/enforce": "restricted" });
    const { nodeName: _, ...spec } = pod.spec!;
    const again = { apiVersion: "v1", kind: "Pod", metadata: { name: "again" }, spec };
    const created = await cluster.tryKubectl(
      ["create", "--dry-run=server", "--namespace", namespace, "--filename", "-"],
      JSON.stringify(again),
    );
    expect(created).toMatchObject({ code: 0, stderr: "" });
  });

  test("has policies that shut in its pods", async () => {
    const policies = await cluster.list(kinds.networkPolicy, namespace);
    expect(policies.map(({ metadata }) => metadata?.name).sort()).toEqual([
      "flowrunner-allow-from-project",
      "flowrunner-allow-internet",
      "flowrunner-allow-project",
      "flowrunner-allow-runner",
      "flowrunner-deny-all",
    ]);
  });

  test("gives its functions' service account no right at all", async () => {
    const account = `system:serviceaccount:${namespace}:flowrunner-function`;
    const { stdout } = await cluster.tryKubectl([
      ...["auth", "can-i", "list", "pods", "--namespace", namespace, "--as", account],
    ]);
    expect(stdout.trim()).toBe("no");
  });
});
