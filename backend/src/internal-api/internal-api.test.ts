import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  internalRoutes as paths,
  validators,
  type DemandAnswer,
  type WorkerAnswer,
} from "@flowrunner/protocol";
import { AppWorld, internalToken } from "../testing/app-world.js";
import { codeStep, planOf } from "../testing/plans.js";
import { ScriptedRunner } from "../testing/scripted-runner.js";
import { until } from "../testing/world.js";
import { internalRoutes } from "./registry.js";

let world: AppWorld;
let runner: ScriptedRunner;
beforeAll(async () => {
  world = await AppWorld.create();
  runner = new ScriptedRunner(world.app.runnerUrl);
});
afterAll(async () => {
  runner[Symbol.dispose]();
  await world[Symbol.asyncDispose]();
});

async function post(path: string, body: object, token: string | null = internalToken): Promise<Response> {
  return fetch(`${world.app.internalUrl}${path}`, {
    method: "POST",
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
}

const demandSince = async (source: string | null, sinceRevision: number): Promise<DemandAnswer> => {
  const answer: unknown = await (await post(paths.demand, { v: 1, source, sinceRevision })).json();
  expect(validators.demandAnswer(answer), JSON.stringify(validators.demandAnswer.errors)).toBe(true);
  return answer as DemandAnswer;
};

/** A worker of a pool in which an attempt waits. */
async function newWorker(): Promise<WorkerAnswer> {
  await world.app.context.runs.start({ project: "here", plan: planOf(codeStep("a")), text: "", inputs: {} });
  return register();
}

async function register(): Promise<WorkerAnswer> {
  const { pools } = await demandSince(null, 0);
  const answer: unknown = await (await post(paths.workers, { v: 1, pool: pools[0]!.pool })).json();
  expect(validators.workerAnswer(answer)).toBe(true);
  return answer as WorkerAnswer;
}

async function emptyQueue(): Promise<void> {
  while ((await demandSince(null, 0)).pools.some(({ queued }) => queued > 0))
    expect((await runner.claim((await register()).token)).status).toBe(200);
}

function waiting({ pools }: DemandAnswer): number {
  return pools.reduce((sum, pool) => sum + pool.waiting, 0);
}

describe("the internal listener", () => {
  const strangers = [
    { name: "nobody", token: () => null },
    { name: "garbage", token: () => "x".repeat(43) },
    { name: "a worker", token: async () => (await newWorker()).token },
  ];
  const rows = internalRoutes.flatMap((route) =>
    strangers.map((stranger) => ({ ...stranger, path: route.path })),
  );
  test.each(rows)("refuses $name at $path", async ({ path, token }) => {
    expect((await post(path, {}, await token())).status).toBe(401);
  });

  test.each(internalRoutes)("refuses a body at $path that is not as agreed", async ({ path }) => {
    expect((await post(path, { v: 1, nonsense: true })).status).toBe(400);
  });

  test("knows nothing else", async () => {
    expect((await post("/internal/v1/pods", {})).status).toBe(404);
    expect((await fetch(`${world.app.internalUrl}${paths.demand}`)).status).toBe(404);
  });
});

describe("the demand feed over HTTP", () => {
  test("answers at once whoever knows another process's revisions", async () => {
    const { source, revision } = await demandSince(null, 0);
    expect((await demandSince("another", revision + 1_000_000)).source).toBe(source);
  });

  test("waits for news from who is up to date", async () => {
    const { source, revision } = await demandSince(null, 0);
    const news = demandSince(source, revision);
    await newWorker();
    expect((await news).revision).toBeGreaterThan(revision);
  });
});

describe("a worker that its launcher releases", () => {
  test("is told to leave, also while its claim is open", async () => {
    const { token } = await newWorker();
    await emptyQueue();
    const claim = runner.claim(token);
    await until(async () => waiting(await demandSince(null, 0)) > 0, "the claim is open");
    expect((await post(paths.releasedWorkers, { v: 1, token })).status).toBe(204);
    expect((await claim).status).toBe(410);
    expect((await runner.claim(token)).status).toBe(410);
  });

  test("keeps the attempt that it has claimed", async () => {
    const { token } = await newWorker();
    const { status, body } = await runner.claim(token, "the-nonce-of-its-agent");
    expect(status).toBe(200);
    expect((await post(paths.releasedWorkers, { v: 1, token })).status).toBe(204);
    expect((await runner.claim(token, "the-nonce-of-its-agent")).body).toEqual(body);
  });

  test("may be unknown", async () => {
    expect((await post(paths.releasedWorkers, { v: 1, token: "x".repeat(43) })).status).toBe(204);
  });
});
