import { describe, expect, test } from "vitest";
import { BackendRefused, BackendUnavailable } from "../backend/failures.js";
import { conditionOf } from "../custom-resource/conditions.js";
import { flowFinalizer } from "../custom-resource/names.js";
import type { FlowObject, FlowRunObject } from "../custom-resource/objects.js";
import { StatusWriter } from "../custom-resource/status-writer.js";
import { resources } from "../kube/resources.js";
import type { Happening } from "../runtime/event-recorder.js";
import { ScriptedBackend } from "../testing/custom-resources/backend.js";
import { Cluster } from "../testing/custom-resources/cluster.js";
import { Tripwire, type Accident } from "../testing/custom-resources/tripwire.js";
import { deepLists } from "../testing/custom-resources/deep.js";
import { ManualClock } from "../testing/manual-clock.js";
import { FlowReconciler } from "./flow-reconciler.js";

const key = { namespace: "shop", name: "greet" };

class FlowWorld {
  readonly clock = new ManualClock();
  readonly tripwire: Tripwire;
  readonly cluster: Cluster;
  readonly backend: ScriptedBackend;
  readonly happenings: Happening[] = [];
  isTerminating = false;
  readonly #reconciler: FlowReconciler;

  constructor(spoiled: { call: number; accident: Accident } | null = null) {
    this.tripwire = new Tripwire(spoiled, () => new BackendUnavailable("no answer"));
    this.cluster = new Cluster(this.tripwire);
    this.backend = new ScriptedBackend(this.tripwire);
    const { clock, cluster, backend } = this;
    this.#reconciler = new FlowReconciler({
      ...{ kube: cluster.kube, backend, clock },
      flows: cluster.cacheOf<FlowObject>(resources.flows),
      flowRuns: cluster.cacheOf<FlowRunObject>(resources.flowRuns),
      namespaces: { isTerminating: () => this.isTerminating },
      statuses: new StatusWriter({ kube: cluster.kube, clock }),
      events: { record: async (_, happening) => void this.happenings.push(happening) },
    });
  }

  get flow(): FlowObject | undefined {
    return this.cluster.find<FlowObject>(resources.flows, key);
  }

  apply(spec: FlowObject["spec"], metadata: object = {}): void {
    this.cluster.apply<FlowObject>(resources.flows, { spec, metadata: { ...key, ...metadata } });
  }

  run(name: string, state: "Running" | "Succeeded", creationTimestamp: string): void {
    const run = { spec: { flow: "greet" }, status: { state }, metadata: { ...key, name, creationTimestamp } };
    this.cluster.apply<FlowRunObject>(resources.flowRuns, run);
  }

  remove(): void {
    this.cluster.remove(resources.flows, key);
  }

  /** As the controller does after a failure. */
  tellFailure(failure: unknown): Promise<void> {
    return this.#reconciler.tellFailure(key, failure);
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      const reconciled = this.#reconciler.reconcile(key, new AbortController().signal);
      const result = await reconciled.catch(() => ({ kind: "requeueAfter", ms: 200 }) as const);
      if (result.kind === "done") return;
      await this.clock.advance(result.ms);
    }
    throw new Error("the flow does not settle");
  }
}

const says = ({ flow }: FlowWorld, type: string): string => {
  const { status, reason } = conditionOf(flow?.status?.conditions, type) ?? {};
  return `${status} ${reason}`;
};

describe("a Flow", () => {
  test("is published once for what it says, and shows its version", async () => {
    const world = new FlowWorld();
    world.apply({ steps: [] });
    await world.settle();
    await world.settle();
    expect(world.backend.asked).toEqual(["publish greet"]);
    expect(world.flow?.status).toMatchObject({ observedGeneration: 1, version: 1 });
    expect([says(world, "Valid"), says(world, "Published")]).toEqual(["True Valid", "True Published"]);
    expect(world.cluster.writes).toEqual(["patch", "status"]);
  });

  test("is claimed and published once, however late the watch tells of it", async () => {
    const world = new FlowWorld();
    world.apply({ steps: [] });
    world.cluster.fallSilent();
    do await world.settle();
    while (world.cluster.hear());
    expect(world.backend.asked).toEqual(["publish greet"]);
    expect(world.cluster.writes).toEqual(["patch", "status"]);
    expect(world.cluster.refused).toEqual([]);
  });

  test.each<{ name: string; spec: FlowObject["spec"]; metadata: object }>([
    { name: "spec", spec: { steps: [], description: "another" }, metadata: {} },
    { name: "labels", spec: { steps: [] }, metadata: { labels: { team: "a" } } },
  ])("is published again when its $name changes", async ({ spec, metadata }) => {
    const world = new FlowWorld();
    world.apply({ steps: [] });
    await world.settle();
    world.apply(spec, metadata);
    await world.settle();
    expect(world.backend.asked).toEqual(["publish greet", "publish greet"]);
    expect(world.flow?.status?.observedGeneration).toBe(world.flow?.metadata.generation);
  });

  test("that cannot run says what is wrong, and keeps the version it had", async () => {
    const world = new FlowWorld();
    world.apply({ steps: [] });
    await world.settle();
    const place = { line: 1, column: 1 };
    const unknown = {
      severity: "error",
      code: "UnknownKey",
      message: "unknown key `valu`",
      help: "did you mean `value`?",
    } as const;
    const diagnostic = { ...unknown, ...place, path: "/spec/steps/0/valu" };
    world.backend.publication = {
      outcome: "invalid",
      diagnostics: Array.from({ length: 1_000 }, () => diagnostic),
    };
    world.apply({ steps: [{ name: "a", valu: 1 }] });
    await world.settle();
    expect([says(world, "Valid"), says(world, "Published")]).toEqual(["False Invalid", "False Invalid"]);
    const { message } = conditionOf(world.flow?.status?.conditions, "Valid")!;
    expect(message).toContain("spec.steps[0].valu: unknown key `valu` (UnknownKey): did you mean `value`?");
    expect(message).toContain("and 995 more");
    expect(world.flow?.status?.version).toBe(1);
    expect(world.happenings.map(({ type, reason }) => `${type} ${reason}`)).toEqual([
      "Normal Published",
      "Warning Invalid",
    ]);
  });

  test("whose name somebody else has is valid, and not published", async () => {
    const world = new FlowWorld();
    world.backend.publication = { outcome: "nameTaken" };
    world.apply({ steps: [] });
    await world.settle();
    expect([says(world, "Valid"), says(world, "Published")]).toEqual(["True Valid", "False NameTaken"]);
  });

  test("that is larger than a document may be is not sent", async () => {
    const world = new FlowWorld();
    world.apply({ steps: [], description: "é".repeat(600_000) });
    await world.settle();
    expect(world.backend.asked).toEqual([]);
    expect(says(world, "Valid")).toBe("False DocumentTooLarge");
  });

  test.each([5_000, 100_000])(
    "that nests %d deep is not sent, says so, and can be deleted",
    async (depth) => {
      const world = new FlowWorld();
      world.apply({ steps: [{ name: "a", value: deepLists(depth) }] });
      await world.settle();
      expect(world.backend.asked).toEqual([]);
      const valid = conditionOf(world.flow?.status?.conditions, "Valid");
      expect(valid).toMatchObject({ status: "False", reason: "NestedTooDeeply" });
      expect(valid?.message).toContain("more than 256 deep");
      world.remove();
      await world.settle();
      expect(world.flow).toBeUndefined();
    },
  );

  test("that nested too deeply and has been mended is published", async () => {
    const world = new FlowWorld();
    world.apply({ steps: deepLists(5_000) });
    await world.settle();
    world.apply({ steps: [] });
    await world.settle();
    expect([says(world, "Valid"), says(world, "Published")]).toEqual(["True Valid", "True Published"]);
  });

  test("that the backend will not take says so once, and is published when it will", async () => {
    const world = new FlowWorld();
    world.apply({ steps: [] });
    const refused = new BackendRefused(400, "InvalidRequest", "The backend refuses it.");
    await world.tellFailure(refused);
    await world.clock.advance(2_000);
    await world.tellFailure(refused);
    expect(says(world, "Stalled")).toBe("True ReconcileFailed");
    expect(world.cluster.writes).toEqual(["status"]);
    await world.settle();
    expect(says(world, "Stalled")).toBe("undefined undefined");
    expect(says(world, "Published")).toBe("True Published");
  });

  test("that stalled after it had been observed keeps its version, and says when it no longer is (F3)", async () => {
    const world = new FlowWorld();
    world.apply({ steps: [] });
    await world.settle();
    await world.clock.advance(2_000);
    await world.tellFailure(new TypeError("cannot"));
    expect(world.flow?.status?.version).toBe(1);
    expect([says(world, "Stalled"), says(world, "Valid")]).toEqual(["True ReconcileFailed", "True Valid"]);
    await world.settle();
    expect(says(world, "Stalled")).toBe("undefined undefined");
  });

  test("says nothing of a failure that passes", async () => {
    const world = new FlowWorld();
    world.apply({ steps: [] });
    await world.tellFailure(new BackendUnavailable("no answer"));
    expect(world.flow?.status).toBeUndefined();
  });

  test("shows the newest of its FlowRuns, at most every two seconds", async () => {
    const world = new FlowWorld();
    world.apply({ steps: [] });
    world.run("first", "Succeeded", "2030-01-01T00:00:00Z");
    await world.settle();
    world.run("second", "Running", "2030-01-01T00:00:01Z");
    await world.settle();
    expect(world.flow?.status?.lastRun).toEqual({ name: "second", state: "Running" });
    expect(world.clock.elapsed()).toBe(2_000);
  });

  const gone = [
    { name: "stays as it ended", given: "Succeeded", expect: "Succeeded" },
    { name: "is cancelled if it had not ended", given: "Running", expect: "Cancelled" },
  ] as const;
  test.each(gone)("shows a last FlowRun that was deleted: it $name", async ({ given, expect: state }) => {
    const world = new FlowWorld();
    world.apply({ steps: [] });
    world.run("only", given, "2030-01-01T00:00:00Z");
    await world.settle();
    world.cluster.remove(resources.flowRuns, { ...key, name: "only" });
    await world.settle();
    expect(world.flow?.status?.lastRun).toEqual({ name: "only", state });
  });

  test("that is deleted is archived, and then gone", async () => {
    const world = new FlowWorld();
    world.apply({ steps: [] }, { finalizers: ["example.com/other"] });
    await world.settle();
    expect(world.flow?.metadata.finalizers).toEqual(["example.com/other", flowFinalizer]);
    world.remove();
    await world.settle();
    expect(world.backend.flows.get("greet")).toBe("archived");
    expect(world.flow?.metadata.finalizers).toEqual(["example.com/other"]);
  });

  test("in a namespace that ends goes without a word to the backend", async () => {
    const world = new FlowWorld();
    world.apply({ steps: [] });
    await world.settle();
    world.isTerminating = true;
    await world.settle();
    expect(world.flow?.metadata.finalizers, "before it is deleted").toEqual([]);
    world.remove();
    await world.settle();
    expect(world.flow).toBeUndefined();
    expect(world.backend.asked).toEqual(["publish greet"]);
  });

  test.each(["notDone", "answerLost"] as const)(
    "ends the same, whichever call is spoiled (%s)",
    async (accident) => {
      const told = async (world: FlowWorld): Promise<FlowWorld> => {
        world.apply({ steps: [] });
        await world.settle();
        world.remove();
        await world.settle();
        return world;
      };
      const undisturbed = await told(new FlowWorld());
      for (let call = 1; call <= undisturbed.tripwire.calls.length; call++) {
        const world = await told(new FlowWorld({ call, accident }));
        expect(world.flow, `call ${call}`).toBeUndefined();
        expect([...world.backend.flows], `call ${call}`).toEqual([["greet", "archived"]]);
      }
    },
  );
});
