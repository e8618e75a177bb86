import { describe, expect, it } from "vitest";
import { KubeError } from "@flowrunner/kube";
import { SmallCluster, type Fault } from "./testing/small-cluster.js";
import { demandOf, minute } from "./testing/views.js";

const dedicated = demandOf({
  attempt: "4c1f",
  pool: "attempt-4c1f",
  queued: 1,
  arrivals: 1,
  timeoutMs: 7_200_000,
});
const shared = demandOf({ queued: 3, arrivals: 3 });
const settings = { mostPodsOfProject: 3, mostReady: 1 };

/** A pool's life: pods are made, claim, end and go. Whatever fails, another controller goes on from what there is. */
async function live(cluster: SmallCluster): Promise<void> {
  let controller = cluster.controller(settings);
  for (let turn = 0; turn < 12; turn++) {
    await cluster.look(controller).catch(() => (controller = cluster.controller(settings)));
    if (turn % 2 === 1) cluster.endAttempts();
    cluster.agentsAsk();
    await cluster.clock.advance(1_000);
  }
}

async function faultsOf(demand: typeof shared): Promise<Fault[]> {
  const cluster = new SmallCluster(demand);
  await live(cluster);
  return cluster.calls.flatMap((_, at) => [
    { at, isDone: false },
    { at, isDone: true },
  ]);
}

function namesOf({ pods }: SmallCluster): string[] {
  return [...pods.keys()];
}

describe("a pool reconciler", () => {
  it("counts no pods of a namespace that is no project's any more", async () => {
    const cluster = new SmallCluster();
    const controller = cluster.controller(settings);
    await cluster.look(controller);
    cluster.isBound = false;
    await cluster.look(controller);
    expect(cluster.looks).toEqual([1, 0]);
  });

  it("makes a pod for work, and another in advance", async () => {
    const cluster = new SmallCluster();
    await cluster.look(cluster.controller());
    expect(namesOf(cluster)).toEqual(["fn-b7c3d1e4f5-0", "fn-b7c3d1e4f5-1"]);
    expect(cluster.calls.filter((call) => call === "list")).toHaveLength(1);
  });

  it("makes nothing for a pod that the watch has not told of yet", async () => {
    const cluster = new SmallCluster();
    const controller = cluster.controller();
    cluster.cache = [];
    await cluster.look(controller);
    await cluster.look(controller);
    expect(cluster.pods.size).toBe(2);
  });

  it("asks the API server for nothing while agents wait for what comes", async () => {
    const cluster = new SmallCluster();
    const controller = cluster.controller();
    await cluster.look(controller);
    cluster.agentsAsk();
    cluster.calls.length = 0;
    await cluster.look(controller);
    expect(cluster.calls).not.toContain("create");
    expect(cluster.calls).not.toContain("list");
  });

  it("makes others in the place of pods whose node is not heard of, and lets go what is too many when it is", async () => {
    const cluster = new SmallCluster(demandOf({ arrivals: 1 }));
    const controller = cluster.controller();
    await cluster.look(controller);
    cluster.agentsAsk();
    const conditions = (ready: string) => [
      { type: "ContainersReady", status: "True" },
      { type: "Ready", status: ready },
    ];
    cluster.say({ phase: "Running", conditions: conditions("False") });
    await cluster.look(controller);
    expect(namesOf(cluster)).toEqual(["fn-b7c3d1e4f5-0", "fn-b7c3d1e4f5-1"]);
    cluster.agentsAsk();
    cluster.say({ phase: "Running", conditions: conditions("True") });
    await cluster.look(controller);
    expect(namesOf(cluster)).toHaveLength(1);
  });

  it("names the pod of one attempt by it", async () => {
    const cluster = new SmallCluster(dedicated);
    await cluster.look(cluster.controller());
    expect(namesOf(cluster)).toEqual(["fn-attempt-4c1f"]);
  });

  it("deletes no pod that claimed before it was drained", async () => {
    const cluster = new SmallCluster(demandOf({ arrivals: 1 }));
    const controller = cluster.controller({ leastReady: 2 });
    await cluster.look(controller);
    cluster.agentsAsk();
    cluster.demand = demandOf({ queued: 1, arrivals: 2, waiting: 2 });
    const drain = cluster.drainWorkers.bind(cluster);
    cluster.drainWorkers = (request) => {
      cluster.agentsAsk();
      return drain(request);
    };
    await cluster.look(cluster.controller({ leastReady: 0, mostReady: 0 }));
    const claimed = [...cluster.workers.values()].filter(({ state }) => state === "claimed");
    expect(claimed).toHaveLength(1);
    expect([...cluster.pods.values()].map(({ metadata }) => metadata.uid)).toContain(claimed[0]?.uid);
  });

  it("tells of a refused pod at the next look, waits, tries again, and tells when it is over", async () => {
    const cluster = new SmallCluster();
    const controller = cluster.controller();
    cluster.refuseCreate = () =>
      new KubeError({ status: 403, reason: "Forbidden", message: "exceeded quota: flowrunner" });
    await cluster.look(controller);
    await cluster.look(controller);
    expect(cluster.observations.at(-1)).toMatchObject({
      kind: "pool",
      reason: "QuotaExceeded",
      final: false,
    });
    expect(cluster.calls.filter((call) => call === "create")).toHaveLength(1);
    cluster.refuseCreate = null;
    await cluster.clock.advance(10_000);
    await cluster.look(controller);
    expect(cluster.pods.size).toBe(1);
    cluster.agentsAsk();
    await cluster.look(controller);
    expect(cluster.observations.at(-1)).toMatchObject({ reason: null });
  });

  it("tells once that trouble is final, and keeps telling it once a minute", async () => {
    const cluster = new SmallCluster();
    const controller = cluster.controller();
    cluster.refuseCreate = () =>
      new KubeError({ status: 403, reason: "Forbidden", message: "exceeded quota: flowrunner" });
    for (let passed = 0; passed <= 12 * minute; passed += 10_000) {
      await cluster.look(controller);
      await cluster.clock.advance(10_000);
    }
    const finals = cluster.observations.filter((told) => told.kind === "pool" && told.final);
    expect(finals.length).toBeGreaterThanOrEqual(2);
    expect(finals.length).toBeLessThanOrEqual(3);
    expect(cluster.observations.length).toBeLessThanOrEqual(15);
  });

  it("goes on with the trouble that the leader before it told of, and with its beginning", async () => {
    const minutes = (count: number) => count * minute;
    const cluster = new SmallCluster(demandOf({ queued: 1, arrivals: 1, oldestQueuedMs: minutes(9) }));
    cluster.refuseCreate = () =>
      new KubeError({ status: 403, reason: "Forbidden", message: "exceeded quota: flowrunner" });
    const first = cluster.controller();
    await cluster.look(first);
    await cluster.look(first);
    await cluster.clock.advance(minutes(9));
    const second = cluster.controller();
    await cluster.look(second);
    const trouble = { reason: "QuotaExceeded", message: expect.stringContaining("exceeded quota") };
    expect(cluster.observations.at(-1), "it was never taken back").toMatchObject({
      ...trouble,
      final: false,
    });
    expect(cluster.observations.at(-1)).toMatchObject({ sinceMs: minutes(9) });
    expect(cluster.observations.filter(({ reason }) => reason === null)).toHaveLength(1);
    await cluster.clock.advance(minutes(1));
    await cluster.look(second);
    expect(cluster.observations.at(-1)).toMatchObject({ ...trouble, final: true });
  });

  it("gives work that came late all its time, however long its pool has had trouble under another leader", async () => {
    const cluster = new SmallCluster(demandOf({ queued: 1, arrivals: 1, oldestQueuedMs: 0 }));
    cluster.refuseCreate = () =>
      new KubeError({ status: 403, reason: "Forbidden", message: "exceeded quota: flowrunner" });
    const first = cluster.controller();
    await cluster.look(first);
    await cluster.look(first);
    await cluster.clock.advance(60 * minute);
    await cluster.look(cluster.controller());
    expect(cluster.observations.at(-1)).toMatchObject({ reason: "QuotaExceeded", final: false });
  });

  it("tells what the kubelet says of an image, gives its pods up, and ends what waits after ten minutes", async () => {
    const cluster = new SmallCluster();
    const controller = cluster.controller();
    const waiting = { reason: "ErrImagePull", message: "manifest unknown" };
    const agent = {
      name: "agent",
      image: "",
      imageID: "",
      ready: false,
      restartCount: 0,
      state: { waiting },
    };
    const told = () => cluster.observations.filter(({ reason }) => reason !== null);
    for (let passed = 0; passed < 10 * minute; passed += 10_000) {
      await cluster.look(controller);
      cluster.say({ phase: "Pending", containerStatuses: [agent] });
      await cluster.clock.advance(10_000);
    }
    const trouble = { kind: "pool", reason: "ImagePullFailed", final: false };
    const message = expect.stringContaining("manifest unknown");
    expect(told()[0]).toMatchObject({ ...trouble, message, sinceMs: 0 });
    expect(told().filter((one) => one.kind === "pool" && one.final)).toEqual([]);
    expect(cluster.calls).toContain("delete");
    await cluster.clock.advance(10_000);
    await cluster.look(controller);
    expect(told().at(-1)).toMatchObject({ ...trouble, final: true });
  });

  it("ends at once what asks for an image that is not allowed, and what asks for it later", async () => {
    const requirements = { ...demandOf().requirements, image: "elsewhere.example/a:1" };
    const cluster = new SmallCluster(demandOf({ requirements, queued: 1, arrivals: 1 }));
    const controller = cluster.controller();
    const finals = () => cluster.observations.filter((one) => one.kind === "pool" && one.final);
    await cluster.look(controller);
    await cluster.look(controller);
    await cluster.look(controller);
    expect(finals()).toMatchObject([{ reason: "ImageForbidden" }]);
    cluster.demand = { ...cluster.demand, arrivals: 2 };
    await cluster.look(controller);
    await cluster.look(controller);
    expect(finals()).toHaveLength(2);
    expect(cluster.calls).not.toContain("create");
  });

  it("makes no pod in advance while another project's work lacks room", async () => {
    const cluster = new SmallCluster();
    cluster.room.isSought = true;
    await cluster.look(cluster.controller());
    expect(cluster.pods.size).toBe(1);
  });

  it("looks again soon where pods of others are in the way of work", async () => {
    const cluster = new SmallCluster(shared);
    const controller = cluster.controller({ mostPods: 2 });
    const look = controller.reconcile({ namespace: "shop", name: "" }, new AbortController().signal);
    expect(await look).toEqual({ kind: "requeueAfter", ms: 2_000 });
    expect(cluster.pods.size).toBe(2);
  });

  it("makes nothing after its leadership is lost", async () => {
    const cluster = new SmallCluster();
    const lost = AbortSignal.abort(new Error("leadership lost"));
    await expect(cluster.controller().reconcile({ namespace: "shop", name: "" }, lost)).rejects.toThrow(
      "leadership lost",
    );
    expect(cluster.pods.size).toBe(0);
  });
});

describe("whichever call fails, done or not", () => {
  it("an attempt of its own has one pod, and none when it has ended", async () => {
    for (const fault of await faultsOf(dedicated)) {
      const cluster = new SmallCluster(dedicated, fault);
      await live(cluster);
      expect(cluster.peak, JSON.stringify(fault)).toBe(1);
      expect(cluster.demand.queued, JSON.stringify(fault)).toBe(0);
      expect(namesOf(cluster), JSON.stringify(fault)).toEqual([]);
    }
  });

  it("a pool's work is done within the cap, and one pod is left in advance", async () => {
    for (const fault of await faultsOf(shared)) {
      const cluster = new SmallCluster(shared, fault);
      await live(cluster);
      expect(cluster.peak, JSON.stringify(fault)).toBeLessThanOrEqual(settings.mostPodsOfProject);
      expect(cluster.demand, JSON.stringify(fault)).toMatchObject({ queued: 0, claimed: 0 });
      expect(namesOf(cluster), JSON.stringify(fault)).toHaveLength(1);
    }
  });
});
