import {
  internalRoutes as paths,
  validators,
  type FlowPublicationAnswer,
  type Pod,
  type RunAnswer,
  type RunView,
  type RunsLookAnswer,
  type DemandAnswer,
  type WorkersLookAnswer,
  type ProjectAnswer,
} from "@flowrunner/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppWorld, internalToken } from "../testing/app-world.js";
import { aFlow, aFunction, aPod, aRun, flowText } from "../testing/cluster-requests.js";
import { ScriptedKubernetes } from "../testing/kubernetes/scripted-kubernetes.js";
import { ScriptedRunner, type Held } from "../testing/scripted-runner.js";
import { internalRoutes } from "./registry.js";

let kubernetes: ScriptedKubernetes;
let world: AppWorld;
let runner: ScriptedRunner;
let epoch = 0;
beforeAll(async () => {
  kubernetes = await ScriptedKubernetes.open();
  world = await AppWorld.create("postgres", { cluster: kubernetes.options });
  runner = new ScriptedRunner(world.app.runnerUrl);
  ({ epoch } = await ask<{ epoch: number }>(paths.leadership, { holder: "controller-0" }));
  await bind("shop");
});
afterAll(async () => {
  runner[Symbol.dispose]();
  await world[Symbol.asyncDispose]();
  await kubernetes[Symbol.asyncDispose]();
});

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

async function send(path: string, body: object, token = internalToken): Promise<Reply> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${world.app.internalUrl}${path}`, {
    ...{ method: "POST", headers, body: JSON.stringify({ v: 1, ...body }) },
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
}

async function ask<T>(path: string, body: object): Promise<T> {
  const reply = await send(path, { ...(path !== paths.leadership && { epoch }), ...body });
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
  return reply.body as T;
}

const bind = (namespace: string): Promise<ProjectAnswer> =>
  ask(paths.projects, { namespace, name: namespace, serviceAccountUid: `uid-of-${namespace}` });

const publish = (flow: object): Promise<FlowPublicationAnswer> => ask(paths.flows, flow);

async function started(run: object): Promise<string> {
  const answer = await ask<RunAnswer>(paths.runs, run);
  expect(validators.runAnswer(answer)).toBe(true);
  expect(answer.outcome, JSON.stringify(answer)).toBe("started");
  return (answer as Extract<RunAnswer, { outcome: "started" }>).run;
}

async function look(run: string): Promise<RunView> {
  const answer = await ask<RunsLookAnswer>(paths.runViews, { namespace: "shop", runs: [run, "unknown"] });
  expect(validators.runsLookAnswer(answer), JSON.stringify(validators.runsLookAnswer.errors)).toBe(true);
  expect(answer.runs).toHaveLength(1);
  return answer.runs[0]!;
}

/** The pools of the namespace that have something queued. */
async function queuedPools(): Promise<DemandAnswer["pools"]> {
  const demand = await ask<DemandAnswer>(paths.demand, { source: null, sinceRevision: 0 });
  expect(validators.demandAnswer(demand), JSON.stringify(validators.demandAnswer.errors)).toBe(true);
  return demand.pools.filter(({ queued }) => queued > 0);
}

/** A pod claims the first attempt of the first pool. */
async function claimed(pod = aPod()): Promise<Held & { readonly pod: Pod; readonly pool: string }> {
  const [first] = await queuedPools();
  const { status, body } = await runner.claim(kubernetes.podToken(first!.pool, { pod }));
  expect(status).toBe(200);
  return { ...(body as Held), pod, pool: first!.pool };
}

const seen = (held: { pod: Pod; pool: string }, reason: string, exitCode: number | null = null): object => ({
  observations: [{ kind: "pod", pod: held.pod, pool: held.pool, reason, message: "of Kubernetes", exitCode }],
});

/** Bodies that are as agreed, but for their epoch. */
const bodies: { readonly [path: string]: () => object } = {
  [paths.demand]: () => ({ source: null, sinceRevision: 0 }),
  [paths.projects]: () => ({ namespace: "shop", name: "shop", serviceAccountUid: "uid-of-shop" }),
  [paths.detachedProjects]: () => ({ namespace: "shop" }),
  [paths.flows]: () => aFlow("never"),
  [paths.archivedFlows]: () => ({ namespace: "shop", name: "kept", uid: "uid-of-kept" }),
  [paths.runs]: () => aRun("kept"),
  [paths.runAsks]: () => ({ namespace: "shop", run: "unknown", ask: "cancel" }),
  [paths.runViews]: () => ({ namespace: "shop", runs: ["unknown"] }),
  [paths.workerViews]: () => ({ pods: ["unknown"] }),
  [paths.drainedWorkers]: () => ({ namespace: "shop", pool: "p", pods: ["never"] }),
  [paths.observations]: () => seen({ pod: { ...aPod(), uid: "never" }, pool: "p" }, "Evicted"),
};

describe("every route of the internal listener", () => {
  const strangers: { name: string; token: () => string }[] = [
    { name: "a function's pod", token: () => kubernetes.podToken("p") },
    {
      name: "the controller by another audience",
      token: () => kubernetes.controllerToken({ audience: "api" }),
    },
    { name: "another account", token: () => kubernetes.controllerToken({ namespace: "shop" }) },
    { name: "an expired controller", token: () => kubernetes.controllerToken({ expiresAt: 1_000 }) },
  ];
  const rows = internalRoutes.flatMap(({ path }) => strangers.map((stranger) => ({ path, ...stranger })));
  test.each(rows)("refuses $name at $path", async ({ path, token }) => {
    expect((await send(path, {}, token())).status).toBe(401);
  });

  const led = internalRoutes.filter(({ path }) => path in bodies);
  test("is among those that a stale epoch is tried at, unless it has none", () => {
    const unled = [paths.workers, paths.releasedWorkers, paths.leadership];
    expect(internalRoutes.map(({ path }) => path).filter((path) => !(path in bodies))).toEqual(unled);
  });

  test.each(led)("refuses a stale epoch at $path, without effect", async ({ path }) => {
    await publish(aFlow("kept"));
    const stale = epoch;
    ({ epoch } = await ask<{ epoch: number }>(paths.leadership, { holder: "controller-1" }));
    expect(epoch).toBeGreaterThan(stale);
    const reply = await send(path, { ...bodies[path]!(), epoch: stale });
    const isAboutNothing = path === paths.runAsks;
    expect(reply, path).toMatchObject(
      isAboutNothing ? { status: 404 } : { status: 409, body: { code: "StaleEpoch" } },
    );
    const { workers } = await ask<WorkersLookAnswer>(paths.workerViews, { pods: ["never"] });
    expect(workers).toEqual([]);
    expect((await publish(aFlow("kept"))).outcome).toBe("published");
  });

  test("takes the controller's own token", async () => {
    const reply = await send(paths.workerViews, { epoch, pods: ["unknown"] }, kubernetes.controllerToken());
    expect(reply).toEqual({ status: 200, body: { workers: [] } });
  });
});

describe("a namespace's project", () => {
  test("is one, however often it is asked for", async () => {
    const { project } = await bind("twice");
    const again = await Promise.all([bind("twice"), bind("twice")]);
    expect(again).toEqual([{ project }, { project }]);
  });

  test("is gone for a namespace that was detached, and there again when it is bound", async () => {
    const { project } = await bind("leaving");
    await ask(paths.detachedProjects, { namespace: "leaving" });
    const flow = { ...aFlow("f"), namespace: "leaving", epoch };
    expect((await send(paths.flows, flow)).status).toBe(404);
    expect(await bind("leaving")).toEqual({ project });
  });
});

describe("a flow of the cluster", () => {
  test("has a new version for new content alone", async () => {
    const first = await publish(aFlow("versions"));
    expect(first).toMatchObject({ outcome: "published", number: 1 });
    expect(validators.flowPublicationAnswer(first)).toBe(true);
    expect(await publish(aFlow("versions"))).toEqual(first);
    const changed = aFlow("versions", { generation: 2, text: flowText("versions", "return 2") });
    expect(await publish(changed)).toMatchObject({ number: 2 });
    expect(await publish(aFlow("versions")), "what came late").toMatchObject({ number: 2 });
  });

  test("that is not valid is told of with its diagnostics", async () => {
    const answer = await publish(aFlow("broken", { text: flowText("broken").replace('"run"', '"rum"') }));
    expect(validators.flowPublicationAnswer(answer)).toBe(true);
    expect(answer).toMatchObject({ outcome: "invalid", diagnostics: [{ severity: "error" }] });
  });

  test("is not changed by people, and theirs not by the cluster", async () => {
    const { project } = await bind("shop");
    await publish(aFlow("ours"));
    const { flows } = world.app.services;
    const by = { userId: "u", email: "somebody@example.org" };
    const precondition = (): void => {};
    const publication = { project, name: "ours", text: flowText("ours", "return 3"), by, precondition };
    await expect(flows.publish(publication)).rejects.toMatchObject({ code: "OwnedByCluster" });
    const deletion = flows.delete(project, "ours", by, precondition);
    await expect(deletion).rejects.toMatchObject({ code: "OwnedByCluster" });
    await flows.publish({ ...publication, name: "theirs", text: flowText("theirs") });
    expect(await publish(aFlow("theirs"))).toEqual({ outcome: "nameTaken" });
  });

  test("is archived with its object, and not with one before it", async () => {
    await publish(aFlow("archived", { uid: "second" }));
    await ask(paths.archivedFlows, { namespace: "shop", name: "archived", uid: "first" });
    expect(await started(aRun("archived"))).toBeTruthy();
    await ask(paths.archivedFlows, { namespace: "shop", name: "archived", uid: "second" });
    expect(await ask(paths.runs, aRun("archived"))).toMatchObject({ code: "FlowNotFound" });
    await emptyQueue();
  });
});

/** Whatever is queued is run to its end. */
async function emptyQueue(): Promise<void> {
  while ((await queuedPools()).length > 0) expect((await runner.succeed(await claimed())).status).toBe(204);
}

describe("a run of the cluster", () => {
  test("is one for its object, and shown from its start to its end", async () => {
    await publish(aFlow("shown"));
    const request = aRun("shown");
    const run = await started(request);
    expect(run).toMatch(/^[0-9a-f-]{14}5/);
    expect(await started(request)).toBe(run);
    const queued = { status: "running", flow: { name: "shown", number: 1 }, steps: { ended: 0, total: 1 } };
    expect(await look(run)).toMatchObject({
      ...queued,
      waitingFor: expect.stringContaining("`a`") as unknown,
    });
    const held = await claimed();
    expect((await look(run)).waitingFor).toContain("is running");
    await runner.succeed(held, { total: 3 });
    const ended = { status: "succeeded", output: { total: 3 }, outputBytes: 11, waitingFor: null };
    expect(await look(run)).toMatchObject({ ...ended, steps: { ended: 1, total: 1 }, attempt: null });
  });

  test("is told of in the feed, as are the requirements of its pool", async () => {
    await publish(aFlow("fed"));
    const before = await ask<DemandAnswer>(paths.demand, { source: null, sinceRevision: 0 });
    const run = await started(aRun("fed"));
    const { source, revision: sinceRevision } = before;
    const news = await ask<DemandAnswer>(paths.demand, { source, sinceRevision });
    expect(news.runs).toEqual([run]);
    expect(news.pools.find(({ queued }) => queued > 0)).toMatchObject({
      ...{ namespace: "shop", attempt: null, runtime: "node" },
      requirements: { image: null, files: "none" },
    });
    const held = await claimed();
    const claim = await ask<DemandAnswer>(paths.demand, { source, sinceRevision: news.revision });
    expect(claim.runs, "it is claimed, which its status shows").toEqual([run]);
    await runner.succeed(held);
    const idle = await ask<DemandAnswer>(paths.demand, { source: null, sinceRevision: 0 });
    expect(idle.pools).toContainEqual(expect.objectContaining({ namespace: "shop", queued: 0, claimed: 0 }));
  });

  test("that begins suspended has nothing claimed until it is resumed", async () => {
    await publish(aFlow("suspended"));
    const run = await started(aRun("suspended", { suspend: true }));
    expect(await look(run)).toMatchObject({ status: "paused", waitingFor: "The run is paused." });
    expect(await queuedPools()).toEqual([]);
    await ask(paths.runAsks, { namespace: "shop", run, ask: "resume" });
    await emptyQueue();
    expect((await look(run)).status).toBe("succeeded");
  });

  test("is cancelled once, and asking again is no error", async () => {
    await publish(aFlow("cancelled"));
    const run = await started(aRun("cancelled"));
    for (let time = 0; time < 2; time++) await ask(paths.runAsks, { namespace: "shop", run, ask: "cancel" });
    expect(await look(run)).toMatchObject({ status: "cancelled", error: null });
  });

  const refused = [
    { name: "of a flow that there is not", given: aRun("absent"), expect: "FlowNotFound" },
    { name: "of a function that is none", given: aFunction({ runtime: 3 }), expect: "InvalidFunction" },
  ];
  test.each(refused)("$name is refused for good", async ({ given, expect: code }) => {
    expect(await ask(paths.runs, given)).toMatchObject({ outcome: "refused", code });
  });

  test("that has a key is the run of all who have it", async () => {
    await publish(aFlow("keyed"));
    const runs = await Promise.all([1, 2].map(() => started(aRun("keyed", { idempotencyKey: "today" }))));
    expect(new Set(runs).size).toBe(1);
    await emptyQueue();
  });
});

describe("a function by itself", () => {
  test("is a run of one step, shown with its pod and what it cost", async () => {
    const run = await started(aFunction());
    const held = await claimed();
    expect((await look(run)).attempt).toMatchObject({ number: 1, pod: held.pod, endedAt: null });
    await runner.succeed(held, 42);
    const view = await look(run);
    expect(view).toMatchObject({
      status: "succeeded",
      flow: null,
      output: 42,
      steps: { ended: 1, total: 1 },
    });
    expect(view.attempt).toMatchObject({ exit: { code: 0, reason: null }, usage: { exitCode: 0 } });
  });

  test("that may take longer than an hour has a pool of its own", async () => {
    await started(aFunction({ timeout: "2h" }));
    const [pool] = await queuedPools();
    expect(pool).toMatchObject({ timeoutMs: 7_200_000, pool: `attempt-${pool!.attempt}` });
    const held = await claimed();
    expect(held.attempt.id).toBe(pool!.attempt);
    await runner.succeed(held);
  });
});

describe("what a controller sees", () => {
  test("of a pod that has claimed ends its attempt with the reason, once", async () => {
    const run = await started(aFunction());
    const held = await claimed();
    for (let time = 0; time < 2; time++) await ask(paths.observations, seen(held, "OutOfMemory", 137));
    const view = await look(run);
    expect(view).toMatchObject({ status: "failed", error: { code: "OutOfMemory", step: "main" } });
    expect(view.attempt).toMatchObject({ pod: held.pod, exit: { code: 137, reason: "OutOfMemory" } });
    expect((await runner.succeed(held)).status).toBe(409);
    const { workers } = await ask<WorkersLookAnswer>(paths.workerViews, { pods: [held.pod.uid] });
    expect(workers).toMatchObject([{ state: "claimed", attempt: held.attempt.id, isEnded: true }]);
  });

  test("of a pod that has claimed changes nothing when the controller leads no more", async () => {
    const run = await started(aFunction());
    const held = await claimed();
    const reply = await send(paths.observations, { ...seen(held, "NodeLost"), epoch: epoch - 1 });
    expect(reply).toMatchObject({ status: 409, body: { code: "StaleEpoch" } });
    expect((await runner.succeed(held, 1)).status).toBe(204);
    expect((await look(run)).status).toBe("succeeded");
  });

  test("of a pod that has reported changes nothing", async () => {
    const run = await started(aFunction());
    const held = await claimed();
    await runner.succeed(held, 1);
    await ask(paths.observations, seen(held, "PodDeleted"));
    expect((await look(run)).status).toBe("succeeded");
  });

  test("of a pod that has never asked keeps it from ever claiming", async () => {
    await started(aFunction());
    const [first] = await queuedPools();
    const pod = aPod();
    await ask(paths.observations, seen({ pod, pool: first!.pool }, "Evicted"));
    expect((await runner.claim(kubernetes.podToken(first!.pool, { pod }))).status).toBe(410);
    await emptyQueue();
  });

  test("of a pool is what its runs wait for, and ends them when it is final", async () => {
    const run = await started(aFunction());
    const [first] = await queuedPools();
    const trouble = { kind: "pool", namespace: "shop", pool: first!.pool, sinceMs: 1_000 };
    const unpulled = { ...trouble, reason: "ImagePullFailed", message: "no such image" };
    await ask(paths.observations, { observations: [{ ...unpulled, final: false }] });
    expect((await look(run)).waitingFor).toMatch(/ImagePullFailed: no such image$/);
    await ask(paths.observations, {
      observations: [{ ...trouble, reason: null, message: "", final: false }],
    });
    expect((await look(run)).waitingFor).not.toMatch(/ImagePullFailed/);
    await ask(paths.observations, { observations: [{ ...unpulled, final: true }] });
    expect(await look(run)).toMatchObject({ status: "failed", error: { code: "ImagePullFailed" } });
  });
});

describe("pods that are to be deleted", () => {
  test("are drained if they have claimed nothing, whether they were heard of or not", async () => {
    await started(aFunction());
    const busy = await claimed();
    const [waiting, unheard] = [aPod(), aPod()];
    const claim = runner.claim(kubernetes.podToken(busy.pool, { pod: waiting }));
    await expect.poll(() => lookAt(waiting)).toMatchObject({ state: "waiting" });
    const pods = [busy.pod, waiting, unheard].map(({ uid }) => uid);
    const { drained } = await ask<{ drained: string[] }>(paths.drainedWorkers, {
      ...{ namespace: "shop", pool: busy.pool, pods },
    });
    expect(drained.sort()).toEqual([waiting.uid, unheard.uid].sort());
    expect((await claim).status).toBe(410);
    expect((await runner.succeed(busy)).status).toBe(204);
  });
});

async function lookAt({ uid }: Pod): Promise<unknown> {
  return (await ask<WorkersLookAnswer>(paths.workerViews, { pods: [uid] })).workers[0];
}
