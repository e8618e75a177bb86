import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { silentLog } from "../log.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { PostgresStore } from "../store/postgres/postgres-store.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { addProjects } from "../testing/projects.js";
import { codeStep, logStep, planOf, waitStep } from "../testing/plans.js";
import { logLine } from "../testing/scripted-runner.js";
import { until, World } from "../testing/world.js";
import { RetentionSweeper } from "./retention-sweeper.js";

const dayMs = 24 * 3_600_000;
const keepMs = 30 * dayMs;
const big = "x".repeat(70_000);

let kept: KeptDatabase;
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());

interface Kept {
  readonly world: World;
  readonly store: PostgresStore;
  readonly sweeper: RetentionSweeper;
}

/** A world on PostgreSQL, and what sweeps its store when a test says so. */
async function keptWorld(): Promise<Kept> {
  let store!: PostgresStore;
  const world = await World.create({}, async (clock) => (store = await kept.emptyStore(clock)));
  await kept.owner.query("truncate retention");
  const sweeper = new RetentionSweeper({ store, clock: world.clock, log: silentLog, keepMs, everyMs: dayMs });
  return { world, store, sweeper };
}

async function endedRun(world: World, output: unknown = null): Promise<RunRef> {
  const run = await world.start(planOf(logStep("says", "hello"), codeStep("a")));
  const held = await world.claim();
  await world.runner.logs(held, [logLine(0)]);
  await world.runner.succeed(held, output, [logLine(1)]);
  await world.backend.runs.whenEnded(run);
  return run;
}

const tables = ["runs", "run_events", "attempts", "workers", "log_chunks", "payloads"] as const;

/** Asks the database for the project's rows. */
async function ask<Row>(sql: string, values: unknown[] = []): Promise<readonly Row[]> {
  const client = await kept.database.api.pool.connect();
  try {
    await client.query("begin; select set_config('flowrunner.project', 'here', true)");
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.query("commit");
    client.release();
  }
}

async function rowsLeft(): Promise<Record<string, number>> {
  const counts = tables.map((table) => `(select count(*)::integer from ${table}) as ${table}`).join(", ");
  return (await ask<Record<string, number>>(`select ${counts}`))[0]!;
}

const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

describe("retention", () => {
  test("leaves nothing of a run that ended long enough ago, and all of one that did not", async () => {
    const { world, sweeper } = await keptWorld();
    await using _ = world;
    await endedRun(world, big);
    const before = await rowsLeft();
    expect(before).toMatchObject({ runs: 1, payloads: 1, attempts: 1, workers: 1, log_chunks: 3 });
    await world.clock.advance(keepMs);
    await sweeper.sweep();
    expect(await rowsLeft()).toEqual(before);
    await world.clock.advance(1);
    await sweeper.sweep();
    expect(await rowsLeft()).toEqual(nothing);
  });

  test("never takes a run that is open, however old, nor what it refers to", async () => {
    const { world, sweeper } = await keptWorld();
    await using _ = world;
    const patient = planOf(codeStep("a"), waitStep("long", "2000h"), codeStep("b"));
    const open = await world.start({ ...patient, timeoutMs: 400 * dayMs });
    await world.runner.succeed(await world.claim(), big);
    await world.clock.advance(dayMs);
    await endedRun(world);
    await world.clock.advance(keepMs + dayMs);
    await sweeper.sweep();
    expect(await rowsLeft()).toMatchObject({ runs: 1, payloads: 1 });
    expect(await world.status(open)).toBe("running");
  });

  test("leaves a run that somebody reopens while it is about to go", async () => {
    const { world, store } = await keptWorld();
    await using _ = world;
    await addProjects(store, "here"); // whose audit log tells of the retry
    const run = await world.start(planOf(codeStep("a")));
    await world.runner.fail(await world.claim());
    await world.backend.runs.whenEnded(run);
    await world.clock.advance(keepMs + 1);
    const reopening = {
      withTransaction: store.withTransaction.bind(store),
      expiry: {
        ...store.expiry,
        async runs(...asked: Parameters<typeof store.expiry.runs>) {
          const found = await store.expiry.runs(...asked);
          if (found.length > 0) await world.backend.runs.retry(run, "a test");
          return found;
        },
      },
    };
    const parts = { clock: world.clock, log: silentLog, keepMs, everyMs: dayMs };
    await new RetentionSweeper({ ...parts, store: reopening }).sweep();
    expect(await world.status(run)).toBe("running");
  });

  test("keeps a payload that a younger run has put again", async () => {
    const { world, sweeper } = await keptWorld();
    await using _ = world;
    await endedRun(world, big);
    await world.clock.advance(keepMs);
    const young = await endedRun(world, big);
    await world.clock.advance(2 * dayMs);
    await sweeper.sweep();
    expect(await rowsLeft()).toMatchObject({ runs: 1, payloads: 1 });
    expect(await world.status(young)).toBe("succeeded");
  });

  test("takes all payloads that nobody refers to, however many", async () => {
    const { world, sweeper } = await keptWorld();
    await using _ = world;
    await endedRun(world);
    await ask(
      `insert into payloads (project_id, hash, text, put_at)
       select 'here', 'h' || n, '0', $1 from generate_series(1, 1200) n`,
      [world.clock.now()],
    );
    await world.clock.advance(keepMs + dayMs + 1);
    await sweeper.sweep();
    expect(await rowsLeft()).toEqual(nothing);
  });

  test("is as long as the project says", async () => {
    const { world, store, sweeper } = await keptWorld();
    await using _ = world;
    await endedRun(world);
    await store.withTransaction({ project: "here" }, (tx) => tx.retention.set(60 * dayMs));
    await world.clock.advance(59 * dayMs);
    await sweeper.sweep();
    expect(await rowsLeft()).toMatchObject({ runs: 1 });
    await store.withTransaction({ project: "here" }, (tx) => tx.retention.set(dayMs));
    await sweeper.sweep();
    expect(await rowsLeft()).toEqual(nothing);
  });

  test("takes a log in portions and lets others work meanwhile", async () => {
    const { world, store, sweeper } = await keptWorld();
    await using _ = world;
    const run = await endedRun(world);
    await ask(
      `insert into log_chunks (project_id, run_id, source, first_seq, last_seq, bytes_so_far, lines)
       select 'here', $1, 'a', seq, seq, 0, '[]' from generate_series(0, 1200) seq`,
      [run.runId],
    );
    await world.clock.advance(keepMs + 1);
    const before = store.counters.commits;
    await Promise.all([sweeper.sweep(), world.start(planOf(codeStep("a")))]);
    expect(store.counters.commits - before).toBeGreaterThanOrEqual(4);
    expect(await rowsLeft()).toMatchObject({ runs: 1, log_chunks: 0 });
  });

  test("is looked after now and then, also after it failed", async () => {
    const { world, store } = await keptWorld();
    await using _ = world;
    const warnings: string[] = [];
    const log = { ...silentLog, warn: (message: string) => void warnings.push(message) };
    const sweeper = new RetentionSweeper({ store, clock: world.clock, log, keepMs, everyMs: dayMs });
    await endedRun(world);
    await world.clock.advance(keepMs + 1);
    await kept.owner.query("revoke select on retention from flowrunner_engine");
    sweeper.start();
    await world.clock.advance(dayMs);
    await until(() => warnings.length > 0, "the failure is told");
    await kept.owner.query("grant select on retention to flowrunner_engine");
    expect(warnings).toHaveLength(1);
    await world.clock.advance(dayMs);
    await sweeper.stop();
    expect(await rowsLeft()).toEqual(nothing);
  });
});
