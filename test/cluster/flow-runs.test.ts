import { beforeAll, describe, expect, test } from "vitest";
import { Cluster, kinds, type Found } from "./harness/cluster.js";
import { Flows } from "./harness/flows.js";
import { Gate } from "./harness/gate.js";
import { patienceMs } from "./harness/patience.js";
import { ProjectApi } from "./harness/project-api.js";
import { projectOf } from "./harness/projects.js";
import { FlowRuns } from "./harness/runs.js";

const cluster = new Cluster();
const { kubectl } = cluster;
const namespace = projectOf(import.meta.url);
const flows = new Flows(cluster, namespace);
const runs = new FlowRuns(cluster, namespace);
const project = new ProjectApi(cluster, namespace);

beforeAll(async () => {
  await runs.clear();
  await flows.publish("sum", {
    inputs: { type: "object", required: ["n"], properties: { n: { type: "integer" } } },
    steps: [
      { name: "double", value: "${ inputs.n * 2 }" },
      {
        name: "add",
        runtime: "node",
        with: { n: "${ steps.double.output }" },
        run: "export default ({ n }) => n + 1;",
      },
    ],
    output: "${ steps.add.output }",
  });
});

/** A step that waits for a gate. */
const waiting = (name: string, gate: Gate) => ({ name, runtime: "bash", run: gate.wait });

async function runsOf(flow: string): Promise<readonly { id: string; status: string }[]> {
  const { items } = (await project.read(`/runs?flow=${flow}`)) as {
    items: { id: string; status: string }[];
  };
  return items;
}

/** Its end is written first, and then nothing holds it any more. */
function isReleased({ metadata }: Found): boolean {
  return (metadata?.finalizers ?? []).length === 0;
}

describe("a FlowRun", () => {
  test("goes from kubectl apply with inputs to an output", async () => {
    const ended = await runs.run("sum-of-20", { flow: "sum", inputs: { n: 20 } });
    expect(ended).toMatchObject({ state: "Succeeded", output: 41, progress: "2/2", version: 1 });
    await kubectl("wait", "flr/sum-of-20", "--namespace", namespace, "--for", "condition=Succeeded");
    expect(await runs.columns("sum-of-20")).toMatch(
      /^NAME +STATUS +PROGRESS +DURATION +AGE\nsum-of-20 +Succeeded +2\/2 +\S+ +\S+\n$/,
    );
  });

  test("shows how far it is while it runs, in columns", async () => {
    const gate = new Gate();
    const steps = [{ name: "first", value: 1 }, waiting("second", gate), { name: "third", value: 3 }];
    await flows.publish("three", { steps });
    await runs.start("three", { flow: "three" });
    await runs.until(
      "its second step runs",
      "three",
      ({ state, progress }) => state === "Running" && progress === "1/3",
    );
    expect(await runs.columns("three")).toMatch(/\nthree +Running +1\/3 +/);
    await gate.open(cluster, namespace);
    expect(await runs.ended("three")).toMatchObject({ state: "Succeeded", progress: "3/3" });
    const described = await kubectl("describe", "flr", "three", "--namespace", namespace);
    for (const event of ["Accepted", "Succeeded"]) expect(described).toMatch(new RegExp(`Normal +${event} `));
  });

  test("that is applied before its Flow waits for it, and says so", async () => {
    await kubectl("delete", "flow", "comes-later", "--namespace", namespace, "--ignore-not-found");
    await runs.start("early", { flow: "comes-later" });
    const { conditions } = await runs.until("it waits", "early", ({ state }) => state === "Waiting");
    expect(conditions).toContainEqual(expect.objectContaining({ type: "Accepted", reason: "FlowNotFound" }));
    await flows.publish("comes-later", { steps: [{ name: "a", value: 1 }], output: "${ steps.a.output }" });
    expect(await runs.ended("early")).toMatchObject({ state: "Succeeded", output: 1 });
  });

  test("that is applied again is the same run, and nothing is written", async () => {
    const spec = { flow: "sum", inputs: { n: 1 } };
    const { run } = await runs.run("again", spec);
    const before = await cluster.untilObject(
      "nothing holds it",
      kinds.flowRun,
      namespace,
      "again",
      isReleased,
    );
    await runs.start("again", spec);
    await runs.run("looked-at-later", { flow: "sum", inputs: { n: 2 } });
    expect(await cluster.read(kinds.flowRun, namespace, "again")).toEqual(before);
    expect(await runsOf("sum")).toContainEqual(expect.objectContaining({ id: run }));
  });

  test("takes a failing step's retries, and tells how it failed when they are used up", async () => {
    const failing = (upTo: number) => `[ "$FLOW_ATTEMPT" -gt ${upTo} ] || { echo busy >&2; exit 4; }`;
    const step = (upTo: number) => ({
      name: "try",
      runtime: "bash",
      run: failing(upTo),
      retry: { maxAttempts: 2, delay: "100ms" },
    });
    await flows.publish("recovers", { steps: [step(1)] });
    expect(await runs.run("recovers", { flow: "recovers" })).toMatchObject({ state: "Succeeded" });
    await flows.publish("does-not", { steps: [step(9)] });
    const { state, error, conditions } = await runs.run("does-not", { flow: "does-not" });
    expect({ state, error }).toMatchObject({ state: "Failed", error: { code: "CodeError", step: "try" } });
    expect(conditions).toContainEqual(
      expect.objectContaining({ type: "Succeeded", status: "False", reason: "CodeError" }),
    );
  });

  test("with an idempotency key is the run that there is", async () => {
    const spec = { flow: "sum", inputs: { n: 5 }, idempotencyKey: "order-4711" };
    const { run } = await runs.run("first-with-key", spec);
    expect(await runs.run("second-with-key", spec)).toMatchObject({ run, output: 11 });
    const other = await runs.run("other-with-key", { ...spec, inputs: { n: 6 } });
    expect(other).toMatchObject({ state: "Refused" });
    expect(other.conditions).toContainEqual(expect.objectContaining({ reason: "IdempotencyKeyReused" }));
  });

  test("that was restored from a copy is not run again", async () => {
    const { run } = await runs.run("copied", { flow: "sum", inputs: { n: 7 } });
    const copy = await kubectl("get", "flr", "copied", "--namespace", namespace, "--output", "json");
    const before = await runsOf("sum");
    await runs.delete("copied");
    expect(await cluster.tryKubectl(["create", "--filename", "-"], copy)).toMatchObject({ code: 0 });
    const { conditions } = await runs.ended("copied");
    expect(conditions).toContainEqual(expect.objectContaining({ type: "Accepted", reason: "Restored" }));
    expect(await runsOf("sum")).toEqual(before);
    expect(await project.statusOfRun(run!)).toBe("succeeded");
  });
});

describe("suspend", () => {
  test("holds a run before anything of it begins, until it is taken back", async () => {
    await flows.publish("one", {
      steps: [
        { name: "known", value: 1 },
        { name: "one", runtime: "bash", run: "exit 0" },
      ],
    });
    await runs.start("held", { flow: "one", suspend: true });
    const held = await runs.until("it is held", "held", ({ state }) => state === "Suspended");
    expect(held).toMatchObject({ progress: "0/2" });
    expect(held.startedAt).toBeUndefined();
    await runs.change("held", { suspend: false });
    expect(await runs.ended("held")).toMatchObject({ state: "Succeeded", progress: "2/2" });
  });

  test("between steps lets what runs end, and nothing else begin", async () => {
    const [first, second] = [new Gate(), new Gate()];
    await flows.publish("two", { steps: [waiting("one", first), waiting("other", second)] });
    await runs.start("between", { flow: "two" });
    await first.reached(cluster, namespace);
    await runs.change("between", { suspend: true });
    await runs.until("it is held", "between", ({ state }) => state === "Suspended");
    await first.open(cluster, namespace);
    await runs.until("its first step has ended", "between", ({ progress }) => progress === "1/2");
    expect(await runs.columns("between")).toMatch(/\nbetween +Suspended +1\/2 /);
    await runs.change("between", { suspend: false });
    await runs.until("it goes on", "between", ({ state }) => state === "Running");
    await second.open(cluster, namespace);
    expect(await runs.ended("between")).toMatchObject({ state: "Succeeded", progress: "2/2" });
  });
});

describe("the end of a FlowRun's object", () => {
  test("while it runs cancels the run; its pod goes, its history stays", async () => {
    const gate = new Gate();
    await flows.publish("long", { steps: [waiting("wait", gate)] });
    await runs.start("long", { flow: "long" });
    const { run: id } = await runs.until("it runs", "long", ({ state }) => state === "Running");
    const pod = await gate.reached(cluster, namespace);
    await runs.delete("long");
    await expect.poll(() => project.statusOfRun(id!), { timeout: patienceMs }).toBe("cancelled");
    await cluster.until("its pod is gone", kinds.pod, namespace, (pods) =>
      pods.every(({ metadata }) => metadata!.name !== pod),
    );
  });

  test("comes by itself after its time to live, and its history stays", async () => {
    const spec = { flow: "sum", inputs: { n: 8 }, ttlSecondsAfterFinished: 1 };
    await runs.start("short-lived", spec);
    const { run } = await runs.until("it has a run", "short-lived", (status) => status.run !== undefined);
    await cluster.until("it is gone", kinds.flowRun, namespace, (objects) =>
      objects.every(({ metadata }) => metadata?.name !== "short-lived"),
    );
    expect(await project.statusOfRun(run!)).toBe("succeeded");
  });
});
