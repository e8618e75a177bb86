import { describe, expect, test } from "vitest";
import { originAnnotation, runFinalizer } from "../custom-resource/names.js";
import { conditionOf } from "../custom-resource/conditions.js";
import { BackendRefused } from "../backend/failures.js";
import type { FlowRunObject } from "../custom-resource/objects.js";
import { resources } from "../kube/resources.js";
import { deepObjects } from "../testing/custom-resources/deep.js";
import { one, RunWorld } from "../testing/custom-resources/run-world.js";

const run = "run-uid-of-one";
const instant = Date.UTC(2030, 0, 1);

async function running(spec: object = {}): Promise<RunWorld> {
  const world = RunWorld.ofFlowRuns();
  world.publish("greet");
  world.apply({ flow: "greet", ...spec });
  await world.settle();
  return world;
}

const reasonOf = (world: RunWorld, type: string): string | undefined =>
  conditionOf(world.object?.status?.conditions, type)?.reason;

describe("a FlowRun", () => {
  test("waits for its Flow, begins when that is published, and tells its output", async () => {
    const world = RunWorld.ofFlowRuns();
    world.apply({ flow: "greet", inputs: { name: "Ada" } });
    await world.settle();
    expect(world.object?.status?.state).toBe("Waiting");
    expect(reasonOf(world, "Accepted")).toBe("FlowNotFound");
    expect(world.object?.metadata.finalizers).toBeUndefined();

    world.publish("greet", { observedGeneration: 0 });
    await world.clock.advance(2_000);
    await world.settle();
    expect(reasonOf(world, "Accepted")).toBe("FlowNotObserved");

    world.publish("greet", { observedGeneration: 1, conditions: [], version: 1 });
    await world.clock.advance(2_000);
    await world.settle();
    expect(reasonOf(world, "Accepted")).toBe("FlowNotPublished");

    world.cluster.remove(resources.flows, { ...one, name: "greet" });
    world.publish("greet");
    await world.clock.advance(2_000);
    await world.settle();
    expect(world.object?.status).toMatchObject({ state: "Queued", run, progress: "0/2", version: 1 });

    const ended = { status: "succeeded", endedAt: instant + 64_000, steps: { ended: 2, total: 2 } } as const;
    world.backend.move(run, { ...ended, startedAt: instant, output: { hello: null }, outputBytes: 14 });
    await world.settle();
    expect(world.object?.status).toMatchObject({
      state: "Succeeded",
      progress: "2/2",
      startedAt: "2030-01-01T00:00:00Z",
      finishedAt: "2030-01-01T00:01:04Z",
      duration: "1m4s",
      output: { hello: null },
    });
    expect(world.object?.metadata.finalizers).toEqual([]);
    expect(world.happenings.map(({ reason }) => reason)).toEqual(["FlowNotFound", "Accepted", "Succeeded"]);
  });

  test("that takes less than two seconds costs four writes, however many steps it has", async () => {
    const world = await running();
    for (let ended = 1; ended <= 100; ended++) {
      world.backend.move(run, { status: "running", startedAt: instant, steps: { ended, total: 100 } });
      await world.reconcile();
      await world.clock.advance(19);
    }
    world.backend.move(run, { status: "succeeded", endedAt: instant + 1_900 });
    await world.reconcile();
    expect(world.object?.status?.state).toBe("Succeeded");
    expect(world.cluster.writes).toEqual(["patch", "status", "status", "patch"]);
  });

  const ends: { name: string; given: (world: RunWorld) => void; expect: readonly string[] }[] = [
    {
      name: "ends by itself",
      given: (world) => world.backend.move(run, { status: "succeeded", endedAt: instant }),
      expect: ["status", "patch"],
    },
    { name: "is deleted while it runs", given: (world) => world.remove(), expect: ["patch"] },
  ];
  test.each(ends)(
    "that $name is released once, however late the watch tells of it",
    async ({ given, expect: writes }) => {
      const world = await running();
      given(world);
      world.cluster.fallSilent();
      const before = world.cluster.writes.length;
      const asked = (): number => world.backend.asked.length;
      await world.reconcile();
      const [askedOnce, calls] = [asked(), world.tripwire.calls.length];
      do await world.reconcile();
      while (world.cluster.hear());
      expect(world.cluster.writes.slice(before)).toEqual(writes);
      expect(world.cluster.refused).toEqual([]);
      expect(asked()).toBe(askedOnce);
      expect(world.tripwire.calls.slice(calls), "what is done already is not looked at").toEqual([]);
    },
  );

  test("that takes long is written every two seconds at most, and not at all without a change", async () => {
    const world = await running();
    const before = world.statusWrites;
    for (let tick = 1; tick <= 200; tick++) {
      world.backend.move(run, { status: "running", startedAt: instant, steps: { ended: tick, total: 200 } });
      await world.reconcile();
      await world.clock.advance(100);
    }
    expect(world.statusWrites - before).toBeLessThanOrEqual(10);
    await world.settle();
    const after = world.statusWrites;
    for (let tick = 0; tick < 50; tick++) {
      await world.reconcile();
      await world.clock.advance(1_000);
    }
    expect(world.statusWrites).toBe(after);
  });

  test("is paused and resumed as its spec says", async () => {
    const world = await running({ suspend: true });
    expect(world.object?.status?.state).toBe("Suspended");
    world.apply({ flow: "greet", suspend: false });
    await world.settle();
    expect(world.backend.runs.get(run)?.status).toBe("running");
    expect(world.backend.asked).toEqual([`start ${run}`, `resume ${run}`]);
  });

  test("is cancelled once, and says so until it has ended", async () => {
    const world = await running();
    await world.clock.advance(2_000);
    world.backend.askRun = async ({ ask }) => void world.backend.asked.push(ask);
    world.apply({ flow: "greet", cancel: true });
    await world.settle();
    await world.settle();
    expect(reasonOf(world, "Succeeded")).toBe("Cancelling");
    expect(world.backend.asked).toEqual([`start ${run}`, "cancel"]);
    world.backend.move(run, { status: "cancelled", endedAt: instant });
    await world.settle();
    expect(world.object?.status?.state).toBe("Cancelled");
  });

  test("that is refused says why, and is done with", async () => {
    const world = RunWorld.ofFlowRuns();
    world.publish("greet");
    world.backend.refusal = { outcome: "refused", code: "InvalidInputs", message: "name: is missing" };
    world.apply({ flow: "greet" });
    await world.settle();
    expect(world.object?.status).toMatchObject({ state: "Refused" });
    expect(reasonOf(world, "Succeeded")).toBe("InvalidInputs");
    expect(world.object?.metadata.finalizers).toEqual([]);
  });

  test.each([5_000, 100_000])(
    "whose inputs nest %d deep is refused for good, and never sent",
    async (depth) => {
      const world = RunWorld.ofFlowRuns();
      world.publish("greet");
      world.apply({ flow: "greet", inputs: { a: deepObjects(depth) } });
      await world.settle();
      const accepted = conditionOf(world.object?.status?.conditions, "Accepted");
      expect(accepted).toMatchObject({ status: "False", reason: "NestedTooDeeply" });
      expect(accepted?.message).toContain("more than 200 deep");
      expect(world.object?.status).toMatchObject({ state: "Refused", finishedAt: "2030-01-01T00:00:00Z" });
      expect(world.backend.asked).toEqual([]);
    },
  );

  test("whose inputs nest as deep as may be begins", async () => {
    const world = RunWorld.ofFlowRuns();
    world.publish("greet");
    world.apply({ flow: "greet", inputs: { a: deepObjects(199) } });
    await world.settle();
    expect(world.object?.status?.state).toBe("Queued");
  });

  test.each([5_000, 100_000])("claimed with inputs %d deep, and deleted, is let go", async (depth) => {
    const world = RunWorld.ofFlowRuns();
    world.publish("greet");
    const claimed = { finalizers: [runFinalizer], annotations: { [originAnnotation]: "uid-of-one" } };
    world.apply({ flow: "greet", inputs: { a: deepObjects(depth) } }, claimed);
    world.remove();
    await world.settle();
    expect(world.object).toBeUndefined();
    expect(world.backend.asked).toEqual([]);
  });

  test("that began before its inputs were made too deep is cancelled, and let go", async () => {
    const world = RunWorld.ofFlowRuns();
    world.publish("greet");
    world.backend.move(run, { status: "running" });
    const claimed = { finalizers: [runFinalizer], annotations: { [originAnnotation]: "uid-of-one" } };
    world.apply({ flow: "greet", inputs: { a: deepObjects(5_000) } }, claimed);
    world.remove();
    await world.settle();
    expect(world.object).toBeUndefined();
    expect(world.backend.runs.get(run)?.status).toBe("cancelled");
  });

  test("whose flow the backend has not yet waits on", async () => {
    const world = RunWorld.ofFlowRuns();
    world.publish("greet");
    world.backend.refusal = { outcome: "refused", code: "FlowNotFound", message: "no such flow" };
    world.apply({ flow: "greet" });
    await world.settle(0);
    expect(world.object?.status?.state).toBe("Waiting");
    world.backend.refusal = null;
    await world.settle();
    expect(world.object?.status?.state).toBe("Queued");
  });

  test("deleted while it runs is cancelled, and then gone", async () => {
    const world = await running();
    world.remove();
    await world.settle();
    expect(world.object).toBeUndefined();
    expect(world.backend.runs.get(run)?.status).toBe("cancelled");
  });

  test("with a foreign finalizer is given free by us alone", async () => {
    const world = RunWorld.ofFlowRuns();
    world.publish("greet");
    world.apply({ flow: "greet" }, { finalizers: ["example.com/other"] });
    await world.settle();
    expect(world.object?.metadata.finalizers).toEqual(["example.com/other", runFinalizer]);
    world.remove();
    await world.settle();
    expect(world.object?.metadata.finalizers).toEqual(["example.com/other"]);
  });

  test("in a namespace that ends goes without a word to the backend", async () => {
    const world = await running();
    world.isTerminating = true;
    world.backend.askRun = () => Promise.reject(new Error("must not be asked"));
    await world.settle();
    expect(world.object?.metadata.finalizers, "before it is deleted").toEqual([]);
    world.remove();
    await world.settle();
    expect(world.object).toBeUndefined();
  });

  test("of a project that the backend does not know is let go when it is deleted", async () => {
    const unknown = () => Promise.reject(new BackendRefused(404, "NotFound", "There is no such project."));
    for (const begun of [true, false]) {
      const world = RunWorld.ofFlowRuns();
      world.publish("greet");
      world.apply({ flow: "greet" });
      if (!begun) world.backend.startRun = unknown;
      await world.settle().catch(() => {});
      world.backend.askRun = unknown;
      world.remove();
      await world.settle();
      expect(world.object).toBeUndefined();
    }
  });

  test("is deleted when its time after its end is over, however it was lengthened meanwhile", async () => {
    const world = await running({ ttlSecondsAfterFinished: 5 });
    world.backend.move(run, { status: "succeeded", endedAt: instant });
    expect(await world.reconcile()).toEqual({ kind: "requeueAfter", ms: 5_000 });
    await world.clock.advance(5_000);
    const lengthened = { ...world.object!, spec: { flow: "greet", ttlSecondsAfterFinished: 60 } };
    world.cluster.kube.get = async () => lengthened as never;
    expect(await world.reconcile()).toEqual({ kind: "requeueAfter", ms: 55_000 });
    world.cluster.kube.get = async () => world.object as never;
    await world.reconcile();
    expect(world.object).toBeUndefined();
  });

  test("that the backend will not take says so, and is tried again", async () => {
    const world = await running();
    await world.clock.advance(2_000);
    const refused = new BackendRefused(400, "InvalidRequest", "The backend refuses it.");
    await world.tellFailure(refused);
    await world.tellFailure(refused);
    expect(reasonOf(world, "Stalled")).toBe("ReconcileFailed");
    expect(reasonOf(world, "Accepted")).toBe("Accepted");
    await world.clock.advance(2_000);
    await world.settle();
    expect(reasonOf(world, "Stalled")).toBeUndefined();
  });
});

describe("a FlowRun whose status tells of another's run (O1)", () => {
  /** It tells of a run that another object has. */
  async function forged(begun = true): Promise<RunWorld> {
    const world = begun ? await running() : RunWorld.ofFlowRuns();
    world.publish("greet");
    world.backend.move(foreignRun, { status: "running", steps: { ended: 1, total: 9 } });
    const { metadata = one, status } = world.object ?? {};
    world.cluster.apply<FlowRunObject>(resources.flowRuns, {
      ...{ spec: { flow: "greet" }, metadata },
      status: { ...status, run: foreignRun },
    });
    await world.clock.advance(2_000);
    return world;
  }
  const foreignRun = "run-uid-of-another";

  test("tells of its own again", async () => {
    const world = await forged();
    await world.settle();
    expect(world.object?.status).toMatchObject({ run, progress: "0/2" });
    world.backend.move(run, { status: "succeeded", endedAt: instant });
    expect(world.index.keysOf(run), "it hears of its own").toEqual([one]);
    await world.settle();
    expect(world.object?.status?.state).toBe("Succeeded");
    expect(world.backend.runs.get(foreignRun)?.status).toBe("running");
  });

  test("begins its own, where that has not begun", async () => {
    const world = await forged(false);
    await world.settle();
    expect(world.object?.status).toMatchObject({ state: "Queued", run });
  });

  test.each([
    { name: "is cancelled", given: (world: RunWorld) => world.apply({ flow: "greet", cancel: true }) },
    { name: "is deleted", given: (world: RunWorld) => world.remove() },
  ])("and that $name ends its own and no other", async ({ given }) => {
    const world = await forged();
    given(world);
    await world.settle();
    const statuses = [run, foreignRun].map((id) => world.backend.runs.get(id)?.status);
    expect(statuses).toEqual(["cancelled", "running"]);
  });
});

describe("what others put into a run", () => {
  test("fits into a status, and is read back as it was written", async () => {
    const world = await running();
    const hostile = `\u001b[2J\u202e\ud800${"x".repeat(30_000)}`;
    const error = { code: "no reason!", message: hostile, step: hostile.slice(0, 4_000) };
    world.backend.move(run, { status: "failed", endedAt: instant, error });
    await world.settle();
    const status = JSON.stringify(world.object?.status);
    expect(Buffer.byteLength(status)).toBeLessThan(32 * 1024);
    expect(status).not.toMatch(/\\u001b|\u202e|\\ud800/);
    expect(reasonOf(world, "Succeeded")).toBe("Failed");
  });

  test("is a reference when it is larger than 8 KiB", async () => {
    const world = await running();
    world.backend.move(run, { status: "succeeded", endedAt: instant, output: null, outputBytes: 8_193 });
    await world.settle();
    expect(world.object?.status?.outputReference).toEqual({ run, bytes: 8_193 });
  });
});

describe("a FunctionRun", () => {
  test.each([5_000, 100_000])("that nests %d deep is refused for good, and never sent", async (depth) => {
    const world = RunWorld.ofFunctionRuns();
    world.apply({ runtime: "bash", run: "exit 3", with: { a: deepObjects(depth) } });
    await world.settle();
    const accepted = conditionOf(world.object?.status?.conditions, "Accepted");
    expect(accepted).toMatchObject({ status: "False", reason: "NestedTooDeeply" });
    expect(accepted?.message).toContain("more than 256 deep");
    expect(world.backend.asked).toEqual([]);
    world.remove();
    await world.settle();
    expect(world.object).toBeUndefined();
  });

  test("shows its attempt, its pod and how it ended", async () => {
    const world = RunWorld.ofFunctionRuns();
    world.apply({ runtime: "bash", run: "exit 3" });
    await world.settle();
    const of = (type: string) => conditionOf(world.object?.status?.conditions, type);
    expect(of("Scheduled")).toMatchObject({ status: "False", reason: "Waiting" });

    const pod = { namespace: "shop", name: "pod-1", uid: "p" };
    const open = {
      number: 1,
      pod,
      startedAt: instant,
      endedAt: null,
      exit: { code: null, signal: null, reason: null },
    };
    world.backend.move(run, { status: "running", attempt: { ...open, usage: null } });
    await world.clock.advance(2_000);
    await world.settle();
    expect(world.object?.status).toMatchObject({ state: "Running", attempt: 1, pod: "pod-1" });
    expect([of("Scheduled")?.status, of("Started")?.status]).toEqual(["True", "True"]);

    const usage = { wallMs: 9, cpuMs: 4, peakMemoryBytes: 7, exitCode: 3, signal: null, outOfMemory: false };
    const exit = { code: 3, signal: null, reason: "CodeError" };
    const error = { code: "CodeError", message: "exit code 3", step: null };
    const attempt = { ...open, endedAt: instant, exit, usage };
    world.backend.move(run, { status: "failed", endedAt: instant, error, attempt });
    await world.settle();
    expect(world.object?.status).toMatchObject({
      state: "Failed",
      exit: { code: 3, reason: "CodeError" },
      usage: { cpuMs: 4, peakMemoryBytes: 7, wallMs: 9 },
    });
  });
});
