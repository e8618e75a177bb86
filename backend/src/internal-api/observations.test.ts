import {
  clusterCodes,
  internalRoutes as paths,
  type Pod,
  type WorkersLookAnswer,
} from "@flowrunner/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFunction, aPod, seen } from "../testing/cluster-requests.js";
import { ClusterWorld } from "../testing/cluster-world.js";

let cluster: ClusterWorld;
beforeAll(async () => {
  cluster = await ClusterWorld.create();
});
afterAll(() => cluster[Symbol.asyncDispose]());

describe("what a controller sees", () => {
  test("of a pod that has claimed ends its attempt with the reason, once", async () => {
    const run = await cluster.started(aFunction());
    const held = await cluster.claimed();
    for (let time = 0; time < 2; time++)
      await cluster.ask(paths.observations, seen(held, "OutOfMemory", 137));
    const view = await cluster.look(run);
    expect(view).toMatchObject({ status: "failed", error: { code: "OutOfMemory", step: "main" } });
    expect(view.attempt).toMatchObject({ pod: held.pod, exit: { code: 137, reason: "OutOfMemory" } });
    expect((await cluster.runner.succeed(held)).status).toBe(409);
    const { workers } = await cluster.ask<WorkersLookAnswer>(paths.workerViews, { pods: [held.pod.uid] });
    expect(workers).toMatchObject([{ state: "claimed", attempt: held.attempt.id, isEnded: true }]);
  });

  test("of a pod that has claimed changes nothing when the controller leads no more", async () => {
    await cluster.lead("controller-1");
    const run = await cluster.started(aFunction());
    const held = await cluster.claimed();
    const reply = await cluster.send(paths.observations, {
      ...seen(held, "NodeLost"),
      epoch: cluster.epoch - 1,
    });
    expect(reply).toMatchObject({ status: 409, body: { code: "StaleEpoch" } });
    expect((await cluster.runner.succeed(held, 1)).status).toBe(204);
    expect((await cluster.look(run)).status).toBe("succeeded");
  });

  test("of a pod that has reported changes nothing", async () => {
    const run = await cluster.started(aFunction());
    const held = await cluster.claimed();
    await cluster.runner.succeed(held, 1);
    await cluster.ask(paths.observations, seen(held, "PodDeleted"));
    expect((await cluster.look(run)).status).toBe("succeeded");
  });

  test("of a pod that has never asked keeps it from ever claiming", async () => {
    await cluster.started(aFunction());
    const [first] = await cluster.queuedPools();
    const pod = aPod();
    await cluster.ask(paths.observations, seen({ pod, pool: first!.pool }, "Evicted"));
    expect((await cluster.runner.claim(cluster.kubernetes.podToken(first!.pool, { pod }))).status).toBe(410);
    await cluster.emptyQueue();
  });

  test("of a pool is what its runs wait for, and ends them when it is final", async () => {
    const run = await cluster.started(aFunction());
    const [first] = await cluster.queuedPools();
    const trouble = { kind: "pool", namespace: "shop", pool: first!.pool, sinceMs: 1_000 };
    const unpulled = { ...trouble, reason: "ImagePullFailed", message: "no such image" };
    await cluster.ask(paths.observations, { observations: [{ ...unpulled, final: false }] });
    const { waitingFor } = await cluster.look(run);
    expect(waitingFor).toMatch(/waits for a pod\. ImagePullFailed since 2.*Z: no such image Check the image/);
    const ref = { project: (await cluster.bind("shop")).project, runId: run };
    const { runViews } = cluster.world.app.services;
    expect(await runViews.get(ref)).toMatchObject({ waitingFor });
    const told = { code: "ImagePullFailed", message: "no such image", since: expect.any(Number) as unknown };
    const [waiting] = await runViews.why(ref);
    const { advice } = clusterCodes.ImagePullFailed;
    expect(waiting).toMatchObject({ step: "main", cause: { kind: "queue", trouble: { ...told, advice } } });
    await cluster.ask(paths.observations, {
      observations: [{ ...trouble, reason: null, message: "", final: false }],
    });
    expect((await cluster.look(run)).waitingFor).not.toMatch(/ImagePullFailed/);
    await cluster.ask(paths.observations, { observations: [{ ...unpulled, final: true }] });
    expect(await cluster.look(run)).toMatchObject({ status: "failed", error: { code: "ImagePullFailed" } });
  });

  test("of a pool has those who wait for it looked at, each time that it is another trouble", async () => {
    const { demand } = cluster.world.app.context;
    const run = await cluster.started(aFunction());
    const [first] = await cluster.queuedPools();
    const pool = { kind: "pool", namespace: "shop", pool: first!.pool, sinceMs: 0, final: false };
    const signal = AbortSignal.timeout(10_000);
    const looks = async (reason: string | null, message: string): Promise<boolean> => {
      const { revision } = await demand.next(0, signal);
      await cluster.ask(paths.observations, { observations: [{ ...pool, reason, message }] });
      demand.changed(); // or nothing would come
      return (await demand.next(revision, signal)).runs.includes(run);
    };
    expect(await looks("Unschedulable", "no room")).toBe(true);
    expect(await looks("Unschedulable", "no room on 2 nodes")).toBe(false);
    expect(await looks("QuotaExceeded", "no more")).toBe(true);
    expect(await looks(null, "")).toBe(true);
    await cluster.emptyQueue();
  });

  test.each([
    { name: "what may end otherwise another time", reason: "ImagePullFailed", attempts: 2 },
    { name: "what will not", reason: "ImageForbidden", attempts: 1 },
  ])("of a pool is tried again as the step says: $name", async ({ reason, attempts }) => {
    const run = await cluster.started(aFunction({ retry: { maxAttempts: 2, delay: "0s" } }));
    const [first] = await cluster.queuedPools();
    const trouble = {
      kind: "pool",
      namespace: "shop",
      pool: first!.pool,
      sinceMs: 0,
      message: "m",
      final: true,
    };
    await cluster.ask(paths.observations, { observations: [{ ...trouble, reason }] });
    expect((await cluster.look(run)).attempt?.number).toBe(attempts);
    await cluster.emptyQueue();
  });
});

describe("a pool without work", () => {
  test("is spoken of by a server that has just begun, if it had some lately", async () => {
    await cluster.started(aFunction());
    const { pool, ...held } = await cluster.claimed();
    await cluster.runner.succeed(held);
    await using begun = await cluster.world.replica({ cluster: cluster.kubernetes.options });
    const { pools } = await begun.context.demand.next(0, new AbortController().signal);
    const idle = { pool, namespace: "shop", queued: 0, claimed: 0, runtime: "node" };
    expect(pools.find((one) => one.pool === pool)).toMatchObject(idle);
  });
});

describe("pods that are to be deleted", () => {
  test("are drained if they have claimed nothing, whether they were heard of or not", async () => {
    await cluster.started(aFunction());
    const busy = await cluster.claimed();
    const [waiting, unheard] = [aPod(), aPod()];
    const claim = cluster.runner.claim(cluster.kubernetes.podToken(busy.pool, { pod: waiting }));
    await expect.poll(() => lookAt(waiting)).toMatchObject({ state: "waiting" });
    const pods = [busy.pod, waiting, unheard].map(({ uid }) => uid);
    const { drained } = await cluster.ask<{ drained: string[] }>(paths.drainedWorkers, {
      ...{ namespace: "shop", pool: busy.pool, pods },
    });
    expect(drained.sort()).toEqual([waiting.uid, unheard.uid].sort());
    expect((await claim).status).toBe(410);
    expect((await cluster.runner.succeed(busy)).status).toBe(204);
  });
});

async function lookAt({ uid }: Pod): Promise<unknown> {
  return (await cluster.ask<WorkersLookAnswer>(paths.workerViews, { pods: [uid] })).workers[0];
}
