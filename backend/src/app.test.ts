import { Client } from "pg";
import { describe, expect, test } from "vitest";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { AppWorld } from "./testing/app-world.js";
import { codeStep, planOf } from "./testing/plans.js";
import { ScriptedRunner } from "./testing/scripted-runner.js";
import { until } from "./testing/world.js";

const never = new AbortController().signal;
const project = "here";

async function startRun({ app }: AppWorld): Promise<{ runId: string; pool: string }> {
  const plan = planOf(codeStep("a"));
  const { runId } = await app.context.runs.start({ project, plan, text: "", inputs: {} });
  const { pools } = await app.context.demand.next(0, never);
  return { runId, pool: pools[0]!.pool };
}

async function claim({ app }: AppWorld, runner: ScriptedRunner): Promise<ClaimAnswer> {
  const { pools } = await app.context.demand.next(0, never);
  const { token } = await app.context.demand.registerWorker(pools[0]!.pool);
  return (await runner.claim(token)).body as ClaimAnswer;
}

describe("a server", () => {
  test.each(["postgres", "pglite"] as const)("on %s opens its listeners and closes them", async (kind) => {
    const world = await AppWorld.create(kind);
    const { publicUrl, runnerUrl, internalUrl } = world.app;
    expect((await world.call("GET", "/nothing")).status).toBe(404);
    await world[Symbol.asyncDispose]();
    for (const url of [publicUrl, runnerUrl, internalUrl]) await expect(fetch(url)).rejects.toThrow();
  });

  test("that cannot have a port leaves nothing open", async () => {
    await using world = await AppWorld.create();
    const port = Number(new URL(world.app.runnerUrl).port);
    const second = world.replica({ runnerListener: { host: "127.0.0.1", port } });
    await expect(second).rejects.toMatchObject({ code: "EADDRINUSE", port });
    const others = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    await world.app[Symbol.asyncDispose]();
    expect(await world.sql(others)).toEqual([]);
  });
});

describe("a server that is stopped", () => {
  test("answers the claims and polls that wait, and is not ready from the beginning", async () => {
    const world = await AppWorld.create();
    using runner = new ScriptedRunner(world.app.runnerUrl);
    const { pool } = await startRun(world);
    await claim(world, runner);
    const { token } = await world.app.context.demand.registerWorker(pool);
    const open = runner.claim(token);
    const { demand } = world.app.context;
    await until(
      async () => (await demand.next(0, never)).pools.some(({ waiting }) => waiting > 0),
      "the claim is open",
    );
    const stopped = world[Symbol.asyncDispose]();
    expect(world.app.readiness.isReady).toBe(false);
    expect((await open).status).toBe(204);
    await stopped;
  });

  test("commits the result that it has taken, and answers it", async () => {
    const world = await AppWorld.create();
    using runner = new ScriptedRunner(world.app.runnerUrl);
    const { runId } = await startRun(world);
    const held = await claim(world, runner);
    await using lock = await lockOn(world, runId);
    const result = runner.succeed(held, 1);
    await until(() => lock.isWaitedFor(), "the result waits for the run");
    const stopped = world.app[Symbol.asyncDispose]();
    await lock[Symbol.asyncDispose]();
    expect((await result).status).toBe(204);
    await stopped;
    expect(await world.sql("select status from runs where run_id = $1", [runId])).toEqual([
      { status: "succeeded" },
    ]);
    await world[Symbol.asyncDispose]();
  });

  test("writes the signs of life that it has heard", async () => {
    const world = await AppWorld.create("postgres", { periods: { heartbeatWriteMs: 3_600_000 } });
    using runner = new ScriptedRunner(world.app.runnerUrl);
    await startRun(world);
    const held = await claim(world, runner);
    await runner.heartbeat(held);
    await world.app[Symbol.asyncDispose]();
    const started = "select is_started from attempts where id = $1";
    expect(await world.sql(started, [held.attempt.id])).toEqual([{ is_started: true }]);
    await world[Symbol.asyncDispose]();
  });
});

/** Holds a run's row as a transaction elsewhere would. */
async function lockOn(world: AppWorld, runId: string) {
  const client = new Client(world.login("flowrunner_api"));
  await client.connect();
  await client.query(`begin; select set_config('flowrunner.project', '${project}', true)`);
  await client.query("select from runs where run_id = $1 for update", [runId]);
  let isHeld = true;
  return {
    async isWaitedFor(): Promise<boolean> {
      return (await world.sql("select from pg_locks where not granted")).length > 0;
    },
    async [Symbol.asyncDispose](): Promise<void> {
      if (isHeld) await client.query("commit").then(() => client.end());
      isHeld = false;
    },
  };
}
