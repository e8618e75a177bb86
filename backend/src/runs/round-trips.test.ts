import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PostgresStore } from "../store/postgres/postgres-store.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { codeStep, planOf } from "../testing/plans.js";
import { logLine, type Held } from "../testing/scripted-runner.js";
import { World } from "../testing/world.js";

describe("on PostgreSQL", () => {
  let kept: KeptDatabase;
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());

  test("a start, a claim and a result are one commit each, and few round trips", async () => {
    let store!: PostgresStore;
    await using world = await World.create({}, async (clock) => (store = await kept.emptyStore(clock)));
    const costOf = async (work: () => Promise<unknown>) => {
      const before = store.counters;
      await work();
      const { commits, roundTrips } = store.counters;
      return { commits: commits - before.commits, roundTrips: roundTrips - before.roundTrips };
    };
    const claimed = async (token: string): Promise<Held> => (await world.runner.claim(token)).body as Held;

    const steps = ["first", "second"].map((name) => codeStep(name));
    const start = await costOf(() => world.start(planOf(...steps)));
    expect(start.commits).toBe(1);
    expect(start.roundTrips).toBeLessThanOrEqual(6);
    const pool = await world.firstPool();
    for (const lines of [[], [logLine(0), logLine(1)]]) {
      const { token } = await world.worker(pool);
      let held!: Held;
      const claim = await costOf(async () => (held = await claimed(token)));
      expect(claim.commits).toBe(1);
      expect(claim.roundTrips).toBeLessThanOrEqual(10);
      const result = await costOf(() => world.runner.succeed(held, { big: false }, lines));
      expect(result.commits).toBe(1);
      expect(result.roundTrips).toBeLessThanOrEqual(8);
    }
  });
});
