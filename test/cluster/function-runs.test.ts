import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { FunctionRunStatus } from "@flowrunner/kube";
import { Cluster, kinds } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { Gate } from "./harness/gate.js";
import { patienceMs } from "./harness/patience.js";
import { ProjectApi } from "./harness/project-api.js";
import { projectOf } from "./harness/projects.js";

const cluster = new Cluster();
const functions = new Functions(cluster, projectOf(import.meta.url));
const { namespace } = functions;
const project = new ProjectApi(cluster, namespace);

interface LogLine {
  readonly text: string;
  readonly dropped?: { readonly bytes: number };
}

beforeAll(async () => {
  await functions.clear();
});

function isRunning({ state }: FunctionRunStatus): boolean {
  return state === "Running";
}

describe("a FunctionRun by itself", () => {
  const rows = [
    { name: "node", expect: { greeting: "hello world" } },
    { name: "python", expect: { sum: 6 } },
    { name: "bash", expect: { ok: true } },
  ];
  beforeAll(() => project.call("PUT", "/secrets/API_KEY", { value: "not-told-to-anybody" }));

  test.each(rows)("runs in $name, in a pod that no other run gets", async ({ name, expect: output }) => {
    const example = await readFile(`crds/examples/valid/function-run-${name}.yaml`, "utf8");
    const lasting = example.replace(/^ *ttlSecondsAfterFinished: .*\n/m, "");
    expect(await cluster.apply(namespace, lasting)).toMatchObject({ code: 0 });
    const ended = await functions.ended(name);
    expect(ended).toMatchObject({ state: "Succeeded", output, attempt: 1, exit: { code: 0 } });
    expect(ended.usage?.peakMemoryBytes).toBeGreaterThan(0);
    expect(await functions.columns(name)).toMatch(
      new RegExp(`^NAME +STATUS +POD +ATTEMPT +DURATION +AGE\n${name} +Succeeded +${ended.pod} +1 +`),
    );
    await functions.podIsGone(ended.pod!);
  });

  test("reads the file that another one wrote", async () => {
    const write = 'echo kept > "$FLOW_FILES/note"; echo "{}" > "$FLOW_OUTPUT"';
    expect(await functions.run("writes", { runtime: "bash", files: "write", run: write })).toMatchObject({
      state: "Succeeded",
    });
    const read = 'echo "note=$(cat "$FLOW_FILES/note")" > "$FLOW_OUTPUT"';
    expect(await functions.run("reads", { runtime: "bash", files: "read", run: read })).toMatchObject({
      ...{ state: "Succeeded", output: { note: "kept" } },
    });
  });

  test("that fails is tried again, in another pod each time", async () => {
    const run = '[ "$FLOW_ATTEMPT" -gt 1 ] || exit 4; echo "pod=$HOSTNAME" >"$FLOW_OUTPUT"';
    const retry = { maxAttempts: 2, delay: "100ms" };
    const { state, attempt, pod, exit } = await functions.run("retried", { runtime: "bash", run, retry });
    expect({ state, attempt, exit }).toMatchObject({ state: "Succeeded", attempt: 2, exit: { code: 0 } });
    await functions.podIsGone(pod!);
  });

  test("that is refused by kubectl apply leaves nothing", async () => {
    await expect(functions.start("refused", { runtime: "node", run: "" })).rejects.toThrow(/spec\.run/);
    expect(await cluster.read(kinds.functionRun, namespace, "refused")).toBeNull();
  });
});

/** As somebody does who may. */
async function writeStatus(name: string, status: object): Promise<void> {
  const patch = ["patch", "fnr", name, "--namespace", namespace, "--subresource", "status"];
  await cluster.kubectl(...patch, "--type", "merge", "--patch", JSON.stringify({ status }));
}

describe("an end that somebody writes while code runs", () => {
  test("is written over by what is true, and the code goes on", async () => {
    const gate = new Gate();
    await functions.start("forged", { runtime: "bash", run: `${gate.wait}; echo "own=1" >"$FLOW_OUTPUT"` });
    const pod = await gate.reached(cluster, namespace);
    const { startedAt } = await functions.until("it runs", "forged", isRunning);
    const end = { state: "Succeeded", finishedAt: startedAt, output: { forged: 1 }, conditions: [] };
    await writeStatus("forged", end);
    const { finishedAt, output } = await functions.until("the truth is back", "forged", isRunning);
    expect({ finishedAt, output }).toEqual({});
    await gate.open(cluster, namespace);
    expect(await functions.ended("forged")).toMatchObject({
      ...{ state: "Succeeded", attempt: 1, pod, output: { own: "1" } },
    });
  });
});

describe("a run that somebody writes into the status of another's object", () => {
  test("is neither shown by that nor cancelled with it", async () => {
    const gate = new Gate();
    await functions.start("foreign", { runtime: "bash", run: gate.wait });
    const { run: foreign } = await functions.until("it runs", "foreign", isRunning);
    await functions.start("own", { runtime: "bash", run: new Gate().wait });
    const { run: own } = await functions.until("it runs", "own", isRunning);
    await writeStatus("own", { run: foreign });
    await functions.until("it tells of its own run", "own", ({ run }) => run === own);
    await writeStatus("own", { run: foreign });
    await functions.delete("own");
    await expect.poll(() => project.statusOfRun(own!), { timeout: patienceMs }).toBe("cancelled");
    await gate.open(cluster, namespace);
    expect(await functions.ended("foreign")).toMatchObject({ state: "Succeeded", attempt: 1, run: foreign });
  });
});

describe("code that writes 300 MB to its standard output", () => {
  test("is not held up by it, and its log has the first lines, the last, and how much is missing between", async () => {
    const run = "echo begins; head -c 300000000 /dev/zero | tr '\\0' x | fold -w 999; echo; echo ends";
    const { state, run: id } = await functions.run("loud", { runtime: "bash", run });
    expect(state).toBe("Succeeded");
    const lines = async (query: string): Promise<readonly LogLine[]> =>
      ((await project.read(`/runs/${id}/logs?${query}`)) as { items: LogLine[] }).items;
    const [[first], [last], gaps] = [
      await lines("limit=1"),
      await lines("tail=1"),
      await lines("stream=agent"),
    ];
    expect([first!.text, last!.text]).toEqual(["begins", "ends"]);
    expect(gaps).toMatchObject([{ text: expect.stringContaining("left out here") as string }]);
    expect(gaps[0]!.dropped!.bytes).toBeGreaterThan(290_000_000);
  });
});

describe("the end of a FunctionRun's object", () => {
  test("while it runs cancels the run; its pod goes, its history stays", async () => {
    await functions.start("deleted", { runtime: "bash", run: new Gate().wait });
    const pod = await functions.pod("deleted");
    const found = await cluster.read(kinds.functionRun, namespace, "deleted");
    await functions.delete("deleted");
    const run = String(found!.status!["run"]);
    await expect.poll(() => project.statusOfRun(run), { timeout: patienceMs }).toBe("cancelled");
    await functions.podIsGone(pod);
  });

  test("comes by itself after its time to live, and its history stays", async () => {
    const run = "export default () => 1;";
    await functions.start("short-lived", { runtime: "node", run, ttlSecondsAfterFinished: 1 });
    const { run: id } = await functions.until(
      "it has a run",
      "short-lived",
      (status) => status.run !== undefined,
    );
    await cluster.until("it is gone", kinds.functionRun, namespace, (objects) =>
      objects.every(({ metadata }) => metadata?.name !== "short-lived"),
    );
    expect(await project.statusOfRun(id!)).toBe("succeeded");
  });
});
