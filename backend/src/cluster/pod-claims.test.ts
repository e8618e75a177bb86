import { randomUUID } from "node:crypto";
import { filesAudience, internalRoutes, poolAudience } from "@flowrunner/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppWorld, internalToken } from "../testing/app-world.js";
import {
  install,
  issuer,
  jwt,
  ScriptedKubernetes,
  type Minted,
} from "../testing/kubernetes/scripted-kubernetes.js";
import { codeStep, planOf } from "../testing/plans.js";
import { ScriptedRunner, type Held } from "../testing/scripted-runner.js";
import { until } from "../testing/world.js";

let kubernetes: ScriptedKubernetes;
let world: AppWorld;
let runner: ScriptedRunner;
beforeAll(async () => {
  kubernetes = await ScriptedKubernetes.open();
  world = await AppWorld.create("postgres", { cluster: kubernetes.options });
  runner = new ScriptedRunner(world.app.runnerUrl);
  const { store } = world.app;
  await store.withTransaction({ project: "shop" }, (tx) => tx.namespaces.bind("shop", "uid-of-shop"));
  await store.withTransaction({ project: "bank" }, (tx) => tx.namespaces.bind("bank", "uid-of-bank"));
});
afterAll(async () => {
  runner[Symbol.dispose]();
  await world[Symbol.asyncDispose]();
  await kubernetes[Symbol.asyncDispose]();
});

/** Queues an attempt, and gives the pool that it is in. */
async function queued(project: string): Promise<string> {
  await world.app.context.runs.start({ project, plan: planOf(codeStep("a")), text: "", inputs: {} });
  const { pools } = await world.app.context.demand.next(0, new AbortController().signal);
  return pools.find((pool) => pool.project === project)!.pool;
}

const bankAccount = {
  namespace: "bank",
  serviceAccount: { name: "flowrunner-function", uid: "uid-of-bank" },
};

describe("a pod", () => {
  test("claims an attempt of its pool, with what Kubernetes says of it", async () => {
    const token = kubernetes.podToken(await queued("shop"));
    const { status, body } = await runner.claim(token);
    expect(status).toBe(200);
    expect((await runner.succeed(body as Held)).status).toBe(204);
  });

  test("claims once, ever: neither with its token, nor with another of the same pod", async () => {
    const pool = await queued("shop");
    const pod = { name: "flow-2", uid: randomUUID() };
    const first = kubernetes.podToken(pool, { pod });
    const { body } = await runner.claim(first);
    expect((await runner.heartbeat(body as Held)).status).toBe(200);
    await queued("shop");
    expect((await runner.claim(first, "another nonce of it")).status).toBe(409);
    expect((await runner.claim(kubernetes.podToken(pool, { pod }), "another nonce of it")).status).toBe(409);
  });

  test("is one worker, however many of its claims arrive at once", async () => {
    const token = kubernetes.podToken(await queued("shop"));
    await queued("shop");
    const claims = await Promise.all([1, 2, 3].map(() => runner.claim(token)));
    const given = claims.filter(({ status }) => status === 200).map(({ body }) => (body as Held).attempt.id);
    expect(new Set(given).size).toBe(1);
    expect(claims.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
  });

  test("that was drained before it was ever heard of is told to leave", async () => {
    const pod = { name: "flow-3", uid: randomUUID() };
    const pool = await queued("shop");
    const retired = { uids: [pod.uid], namespace: "shop", pool, as: "drained" } as const;
    const drained = await world.app.store.withTransaction({ project: "shop" }, (tx) =>
      tx.podWorkers.retire(retired),
    );
    expect(drained).toEqual([pod.uid]);
    expect((await runner.claim(kubernetes.podToken(pool, { pod }))).status).toBe(410);
  });

  test("that serves files waits in the place of no pool", async () => {
    await queued("shop");
    const leaving = new AbortController();
    const claim = runner.claim(kubernetes.fileWorkerToken(), undefined, leaving.signal).catch(() => "left");
    const { demand, runnerServices } = world.app.context;
    await until(() => runnerServices.dispatcher.openClaims.of("files-shop").length === 1, "it waits");
    const { pools } = await demand.next(0, new AbortController().signal);
    expect(pools.filter(({ pool }) => pool === "files-shop")).toEqual([]);
    leaving.abort();
    expect(await claim).toBe("left");
  });
});

describe("a claim is refused", () => {
  const rows: { name: string; given: Partial<Minted>; expect: number }[] = [
    { name: "of a token that has expired", given: { expiresAt: Date.now() - 1_000 }, expect: 401 },
    { name: "of one that is bound to no pod", given: { pod: null }, expect: 401 },
    {
      name: "of another service account of the namespace",
      given: { serviceAccount: { name: "flowrunner-function", uid: "made-later" } },
      expect: 401,
    },
    { name: "from a namespace that no project has", given: { namespace: "nowhere" }, expect: 401 },
    { name: "from another project's pod", given: bankAccount, expect: 403 },
    { name: "of one for the API server", given: { audience: "https://kubernetes.default.svc" }, expect: 401 },
    { name: "of a controller", given: { audience: `flowrunner/${install}/internal` }, expect: 401 },
    { name: "of another installation", given: { audience: "flowrunner/other/files" }, expect: 401 },
  ];
  test.each(rows)("$name", async ({ given, expect: status }) => {
    const pool = await queued("shop");
    expect((await runner.claim(kubernetes.podToken(pool, given))).status).toBe(status);
  });

  test("of a token that Kubernetes does not know, which it is asked once", async () => {
    const exp = Math.floor(Date.now() / 1_000) + 600;
    const forged = jwt({ iss: issuer, aud: [poolAudience(install, "p")], exp });
    const before = kubernetes.reviews;
    for (let time = 0; time < 3; time++) expect((await runner.claim(forged)).status).toBe(401);
    expect(kubernetes.reviews - before).toBe(1);
  });

  test.each([
    {
      name: "of another issuer",
      claims: { iss: "https://elsewhere", aud: [filesAudience(install)], exp: 4e9 },
    },
    { name: "for two audiences", claims: { iss: issuer, aud: [filesAudience(install), "other"], exp: 4e9 } },
    { name: "without an end", claims: { iss: issuer, aud: [filesAudience(install)] } },
  ])("of a token $name, and Kubernetes is not asked", async ({ claims }) => {
    const before = kubernetes.reviews;
    expect((await runner.claim(jwt(claims))).status).toBe(401);
    expect(kubernetes.reviews).toBe(before);
  });

  test("once the pod's namespace is detached", async () => {
    const { store } = world.app;
    const token = kubernetes.podToken("a pool".replace(" ", "-"));
    await store.withTransaction({ project: "shop" }, (tx) => tx.namespaces.detach("shop"));
    expect((await runner.claim(token)).status).toBe(401);
    await store.withTransaction({ project: "shop" }, (tx) => tx.namespaces.bind("shop", "uid-of-shop"));
  });

  test("of a pod whose second token is for another pool, though it may from the first", async () => {
    const pod = { name: "flow-4", uid: randomUUID() };
    const pool = await queued("shop");
    expect((await runner.claim(kubernetes.podToken(pool, { pod }))).status).toBe(200);
    expect((await runner.claim(kubernetes.podToken("another", { pod }))).status).toBe(403);
  });

  test("of another project's pod, of which nothing is kept", async () => {
    const pod = { name: "flow-5", uid: randomUUID() };
    const token = kubernetes.podToken(await queued("shop"), { ...bankAccount, pod });
    expect((await runner.claim(token)).status).toBe(403);
    expect(await world.app.store.cluster.podWorkers([pod.uid])).toEqual([]);
  });

  test("of a pod that waits in a pool in which another project queues", async () => {
    const { dispatcher } = world.app.context.runnerServices;
    const stranger = { ...(await strangerRow()), pool: await queued("shop") };
    await expect(
      dispatcher.claim(stranger, "a nonce of its own", new AbortController().signal),
    ).rejects.toMatchObject({ code: "Forbidden" });
  });
});

/** A worker of the other project, as the store has it. */
async function strangerRow() {
  const pod = { uid: randomUUID(), namespace: "bank", name: "flow-9" };
  const { store } = world.app;
  await store.withTransaction({ project: "bank" }, (tx) =>
    tx.podWorkers.insert({ pod, pool: "p", audience: poolAudience(install, "p") }),
  );
  return (await store.acrossProjects.findWorkers([`pod/${pod.uid}`])).get(`pod/${pod.uid}`)!;
}

describe("the tokens of an attempt", () => {
  test("open nothing of another attempt, and nothing when it has ended", async () => {
    const pool = await queued("shop");
    await queued("shop");
    const [one, other] = await Promise.all(
      [0, 1].map(async () => (await runner.claim(kubernetes.podToken(pool))).body as Held),
    );
    const crossed = { ...one!, attempt: other!.attempt };
    expect((await runner.heartbeat(crossed)).status).toBe(401);
    expect((await runner.succeed(one!)).status).toBe(204);
    expect((await runner.heartbeat(one!)).status).toBe(409);
  });

  test("are not what a pod's token is", async () => {
    const token = kubernetes.podToken(await queued("shop"));
    const held = (await runner.claim(token)).body as Held;
    expect((await runner.heartbeat({ ...held, token })).status).toBe(401);
  });
});

describe("the internal listener in a cluster", () => {
  const call = async (token: string): Promise<number> => {
    const { internalUrl } = world.app;
    const body = JSON.stringify({ v: 1, source: null, sinceRevision: 0 });
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${internalUrl}${internalRoutes.demand}`, { method: "POST", headers, body })).status;
  };

  test("lets in the controller, and who holds the launchers' token", async () => {
    expect(await call(kubernetes.controllerToken())).toBe(200);
    expect(await call(internalToken)).toBe(200);
  });

  const rows: { name: string; given: () => string }[] = [
    { name: "a function's pod", given: () => kubernetes.podToken("p") },
    {
      name: "the controller with another audience",
      given: () => kubernetes.controllerToken({ audience: "api" }),
    },
    {
      name: "another service account of its namespace",
      given: () => kubernetes.controllerToken({ serviceAccount: { name: "other", uid: "u" } }),
    },
    {
      name: "one of its name elsewhere",
      given: () => kubernetes.controllerToken({ namespace: "shop" }),
    },
    { name: "one whose time is over", given: () => kubernetes.controllerToken({ expiresAt: 1_000 }) },
  ];
  test.each(rows)("refuses $name", async ({ given }) => {
    expect(await call(given())).toBe(401);
  });
});
