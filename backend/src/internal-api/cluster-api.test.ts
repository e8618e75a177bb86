import {
  internalRoutes as paths,
  validators,
  type DemandAnswer,
  type RunAnswer,
  type RunsLookAnswer,
  type WorkersLookAnswer,
} from "@flowrunner/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFlow, aFunction, aPod, aRun, flowText, seen } from "../testing/cluster-requests.js";
import { ClusterWorld } from "../testing/cluster-world.js";
import { internalRoutes } from "./registry.js";

let cluster: ClusterWorld;
beforeAll(async () => {
  cluster = await ClusterWorld.create();
});
afterAll(() => cluster[Symbol.asyncDispose]());

const nobody = { uid: "unknown", idempotencyKey: null };

/** Bodies that are as agreed, but for their epoch. */
const bodies: { readonly [path: string]: () => object } = {
  [paths.demand]: () => ({ source: null, sinceRevision: 0 }),
  [paths.projects]: () => ({ namespace: "shop", name: "shop", serviceAccountUid: "uid-of-shop" }),
  [paths.detachedProjects]: () => ({ namespace: "shop", gone: false }),
  [paths.flows]: () => aFlow("never"),
  [paths.archivedFlows]: () => ({ namespace: "shop", name: "kept", uid: "uid-of-kept" }),
  [paths.runs]: () => aRun("kept"),
  [paths.runAsks]: () => ({ namespace: "shop", owner: nobody, ask: "cancel" }),
  [paths.runViews]: () => ({ namespace: "shop", owners: [nobody] }),
  [paths.workerViews]: () => ({ pods: ["unknown"] }),
  [paths.drainedWorkers]: () => ({ namespace: "shop", pool: "p", pods: ["never"] }),
  [paths.probe]: () => ({}),
  [paths.probeReports]: () => ({
    version: "1",
    findings: [{ check: "podSecurity", isSafe: true, detail: "" }],
  }),
  [paths.observations]: () => seen({ pod: { ...aPod(), uid: "never" }, pool: "p" }, "Evicted"),
};

describe("every route of the internal listener", () => {
  const strangers: { name: string; token: () => string }[] = [
    { name: "a function's pod", token: () => cluster.kubernetes.podToken("p") },
    {
      name: "the controller by another audience",
      token: () => cluster.kubernetes.controllerToken({ audience: "api" }),
    },
    { name: "another account", token: () => cluster.kubernetes.controllerToken({ namespace: "shop" }) },
    { name: "an expired controller", token: () => cluster.kubernetes.controllerToken({ expiresAt: 1_000 }) },
  ];
  const rows = internalRoutes.flatMap(({ path }) => strangers.map((stranger) => ({ path, ...stranger })));
  test.each(rows)("refuses $name at $path", async ({ path, token }) => {
    expect((await cluster.send(path, {}, token())).status).toBe(401);
  });

  const led = internalRoutes.filter(({ path }) => path in bodies);
  test("is among those that a stale epoch is tried at, unless it has none", () => {
    const unled = [paths.workers, paths.releasedWorkers, paths.leadership];
    expect(internalRoutes.map(({ path }) => path).filter((path) => !(path in bodies))).toEqual(unled);
  });

  test.each(led)("refuses a stale epoch at $path, without effect", async ({ path }) => {
    await cluster.publish(aFlow("kept"));
    const stale = cluster.epoch;
    await cluster.lead("controller-1");
    expect(cluster.epoch).toBeGreaterThan(stale);
    const reply = await cluster.send(path, { ...bodies[path]!(), epoch: stale });
    const isAboutNothing = path === paths.runAsks;
    expect(reply, path).toMatchObject(
      isAboutNothing ? { status: 404 } : { status: 409, body: { code: "StaleEpoch" } },
    );
    const { workers } = await cluster.ask<WorkersLookAnswer>(paths.workerViews, { pods: ["never"] });
    expect(workers).toEqual([]);
    expect((await cluster.publish(aFlow("kept"))).outcome).toBe("published");
  });

  test("takes the controller's own token", async () => {
    const reply = await cluster.send(
      paths.workerViews,
      { epoch: cluster.epoch, pods: ["unknown"] },
      cluster.kubernetes.controllerToken(),
    );
    expect(reply).toEqual({ status: 200, body: { workers: [] } });
  });
});

describe("a namespace's project", () => {
  test("is one, however often it is asked for", async () => {
    const { project } = await cluster.bind("twice");
    const again = await Promise.all([cluster.bind("twice"), cluster.bind("twice")]);
    expect(again).toMatchObject([{ project }, { project }]);
  });

  test("is gone for a namespace that was detached, and there again when it is bound", async () => {
    const { project } = await cluster.bind("leaving");
    await cluster.ask(paths.detachedProjects, { namespace: "leaving", gone: false });
    const flow = { ...aFlow("f"), namespace: "leaving", epoch: cluster.epoch };
    expect((await cluster.send(paths.flows, flow)).status).toBe(404);
    expect(await cluster.bind("leaving")).toEqual({ project, troubles: [] });
  });

  test.each([
    { name: "is over with a namespace that is deleted", gone: true, expect: "cancelled" },
    { name: "stays as it is with a namespace that is no project's any more", gone: false, expect: "running" },
  ])("has a run that $name", async ({ gone, expect: status }) => {
    const namespace = gone ? "deleted" : "unlabelled";
    const { project } = await cluster.bind(namespace);
    await cluster.publish({ ...aFlow("left"), namespace });
    const run = await cluster.started({ ...aRun("left"), namespace });
    await cluster.ask(paths.detachedProjects, { namespace, gone });
    await cluster.ask(paths.detachedProjects, { namespace, gone });
    const { runs } = cluster.world.app.context;
    const ref = { project, runId: run };
    expect((await runs.get(ref)).status).toBe(status);
    const asked = (await runs.events(ref)).flatMap(({ event }) =>
      event.type === "TerminateAsked" ? event.by : [],
    );
    expect(asked).toEqual(gone ? ["the deletion of namespace deleted"] : []);
    await runs.terminate(ref, "the test").catch(() => {});
  });
});

describe("a flow of the cluster", () => {
  test("has a new version for new content alone", async () => {
    const first = await cluster.publish(aFlow("versions"));
    expect(first).toMatchObject({ outcome: "published", number: 1 });
    expect(validators.flowPublicationAnswer(first)).toBe(true);
    expect(await cluster.publish(aFlow("versions"))).toEqual(first);
    const changed = aFlow("versions", { generation: 2, text: flowText("versions", "return 2") });
    expect(await cluster.publish(changed)).toMatchObject({ number: 2 });
    expect(await cluster.publish(aFlow("versions")), "what came late").toMatchObject({ number: 2 });
  });

  test("that is not valid is told of with its diagnostics", async () => {
    const answer = await cluster.publish(
      aFlow("broken", { text: flowText("broken").replace('"run"', '"rum"') }),
    );
    expect(validators.flowPublicationAnswer(answer)).toBe(true);
    expect(answer).toMatchObject({ outcome: "invalid", diagnostics: [{ severity: "error" }] });
  });

  test("is not changed by people, and theirs not by the cluster", async () => {
    const { project } = await cluster.bind("shop");
    await cluster.publish(aFlow("ours"));
    const { flows } = cluster.world.app.services;
    const by = { userId: "u", email: "somebody@example.org" };
    const precondition = (): void => {};
    const publication = { project, name: "ours", text: flowText("ours", "return 3"), by, precondition };
    await expect(flows.publish(publication)).rejects.toMatchObject({ code: "OwnedByCluster" });
    const deletion = flows.delete(project, "ours", by, precondition);
    await expect(deletion).rejects.toMatchObject({ code: "OwnedByCluster" });
    await flows.publish({ ...publication, name: "theirs", text: flowText("theirs") });
    expect(await cluster.publish(aFlow("theirs"))).toEqual({ outcome: "nameTaken" });
  });

  test("is archived with its object, and not with one before it", async () => {
    await cluster.publish(aFlow("archived", { uid: "second" }));
    await cluster.ask(paths.archivedFlows, { namespace: "shop", name: "archived", uid: "first" });
    expect(await cluster.started(aRun("archived"))).toBeTruthy();
    await cluster.ask(paths.archivedFlows, { namespace: "shop", name: "archived", uid: "second" });
    expect(await cluster.ask(paths.runs, aRun("archived"))).toMatchObject({ code: "FlowNotFound" });
    await cluster.emptyQueue();
  });
});

describe("a run of the cluster", () => {
  test("is one for its object, and shown from its start to its end", async () => {
    await cluster.publish(aFlow("shown"));
    const request = aRun("shown");
    const run = await cluster.started(request);
    expect(run).toMatch(/^[0-9a-f-]{14}5/);
    expect(await cluster.started(request)).toBe(run);
    const changed = { ...request, subject: { function: {} } };
    expect(await cluster.started(changed), "its object was changed since (U1)").toBe(run);
    const queued = { status: "running", flow: { name: "shown", number: 1 }, steps: { ended: 0, total: 1 } };
    expect(await cluster.look(run)).toMatchObject({
      ...queued,
      waitingFor: expect.stringContaining("`a`") as unknown,
    });
    const held = await cluster.claimed();
    expect((await cluster.look(run)).waitingFor).toContain("is running");
    await cluster.runner.succeed(held, { total: 3 });
    const ended = { status: "succeeded", output: { total: 3 }, outputBytes: 11, waitingFor: null };
    expect(await cluster.look(run)).toMatchObject({ ...ended, steps: { ended: 1, total: 1 }, attempt: null });
  });

  test("is told of in the feed, as are the requirements of its pool", async () => {
    await cluster.publish(aFlow("fed"));
    const before = await cluster.ask<DemandAnswer>(paths.demand, { source: null, sinceRevision: 0 });
    const run = await cluster.started(aRun("fed"));
    const { source, revision: sinceRevision } = before;
    const news = await cluster.ask<DemandAnswer>(paths.demand, { source, sinceRevision });
    expect(news.runs).toEqual([run]);
    expect(news.pools.find(({ queued }) => queued > 0)).toMatchObject({
      ...{ namespace: "shop", attempt: null, runtime: "node" },
      requirements: { image: null, files: "none" },
    });
    const held = await cluster.claimed();
    const claim = await cluster.ask<DemandAnswer>(paths.demand, { source, sinceRevision: news.revision });
    expect(claim.runs, "it is claimed, which its status shows").toEqual([run]);
    await cluster.runner.succeed(held);
    const idle = await cluster.ask<DemandAnswer>(paths.demand, { source: null, sinceRevision: 0 });
    expect(idle.pools).toContainEqual(expect.objectContaining({ namespace: "shop", queued: 0, claimed: 0 }));
  });

  test("that begins suspended has nothing claimed until it is resumed", async () => {
    await cluster.publish(aFlow("suspended"));
    const run = await cluster.started(aRun("suspended", { suspend: true }));
    expect(await cluster.look(run)).toMatchObject({ status: "paused", waitingFor: "The run is paused." });
    expect(await cluster.queuedPools()).toEqual([]);
    await cluster.ask(paths.runAsks, { namespace: "shop", owner: cluster.ownerOf(run), ask: "resume" });
    await cluster.emptyQueue();
    expect((await cluster.look(run)).status).toBe("succeeded");
  });

  test("is cancelled once, and asking again is no error", async () => {
    await cluster.publish(aFlow("cancelled"));
    const run = await cluster.started(aRun("cancelled"));
    const asked = { namespace: "shop", owner: cluster.ownerOf(run), ask: "cancel" };
    for (let time = 0; time < 2; time++) await cluster.ask(paths.runAsks, asked);
    expect(await cluster.look(run)).toMatchObject({ status: "cancelled", error: null });
  });

  const refused = [
    { name: "of a flow that there is not", given: aRun("absent"), expect: "FlowNotFound" },
    { name: "of a function that is none", given: aFunction({ runtime: 3 }), expect: "InvalidFunction" },
  ];
  test.each(refused)("$name is refused for good", async ({ given, expect: code }) => {
    expect(await cluster.ask(paths.runs, given)).toMatchObject({ outcome: "refused", code });
  });

  test("that has a key is the run of all who have it", async () => {
    await cluster.publish(aFlow("keyed"));
    const requests = [1, 2].map(() => aRun("keyed", { idempotencyKey: "today" }));
    const runs = await Promise.all(requests.map((request) => cluster.started(request)));
    expect(new Set(runs).size).toBe(1);
    const owners = requests.map(({ origin: { uid }, idempotencyKey }) => ({ uid, idempotencyKey }));
    const seen = await cluster.ask<RunsLookAnswer>(paths.runViews, { namespace: "shop", owners });
    expect(seen.runs.map(({ run, view }) => [run, view?.run])).toEqual([runs, runs]);
    await cluster.emptyQueue();
  });

  test("is neither shown to nor stopped by an object of another uid or key (U2)", async () => {
    await cluster.publish(aFlow("own"));
    const run = await cluster.started(aRun("own"));
    for (const owner of [nobody, { uid: cluster.ownerOf(run).uid, idempotencyKey: "another" }]) {
      const { runs } = await cluster.ask<RunsLookAnswer>(paths.runViews, {
        namespace: "shop",
        owners: [owner],
      });
      expect(runs).toMatchObject([{ view: null }]);
      const asked = { epoch: cluster.epoch, namespace: "shop", owner, ask: "cancel" };
      expect((await cluster.send(paths.runAsks, asked)).status).toBe(404);
    }
    expect((await cluster.look(run)).status).toBe("running");
    await cluster.emptyQueue();
  });
});

describe("a function by itself", () => {
  test("is a run of one step, shown with its pod and what it cost", async () => {
    const run = await cluster.started(aFunction());
    const held = await cluster.claimed();
    expect((await cluster.look(run)).attempt).toMatchObject({ number: 1, pod: held.pod, endedAt: null });
    await cluster.runner.succeed(held, 42);
    const view = await cluster.look(run);
    expect(view).toMatchObject({
      status: "succeeded",
      flow: null,
      output: 42,
      steps: { ended: 1, total: 1 },
    });
    expect(view.attempt).toMatchObject({ exit: { code: 0, reason: null }, usage: { exitCode: 0 } });
  });

  test("that may take longer than an hour has a pool of its own", async () => {
    await cluster.started(aFunction({ timeout: "2h" }));
    const [pool] = await cluster.queuedPools();
    expect(pool).toMatchObject({ timeoutMs: 7_200_000, pool: `attempt-${pool!.attempt}` });
    const held = await cluster.claimed();
    expect(held.attempt.id).toBe(pool!.attempt);
    await cluster.runner.succeed(held);
  });
});

describe("a controller that leads no more", () => {
  const rows = [
    { name: "a run that its successor has begun", request: aRun("begun"), outcome: "started" },
    { name: "a run of a flow that there is not", request: aRun("nowhere"), outcome: "refused" },
  ];
  test.each(rows)("hears so when it begins $name", async ({ request, outcome }) => {
    await cluster.publish(aFlow("begun"));
    expect(await cluster.ask<RunAnswer>(paths.runs, request)).toMatchObject({ outcome });
    const reply = await cluster.send(paths.runs, { ...request, epoch: cluster.epoch - 1 });
    expect(reply).toMatchObject({ status: 409, body: { code: "StaleEpoch" } });
  });
});
