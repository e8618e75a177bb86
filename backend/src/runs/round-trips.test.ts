import { Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PostgresStore } from "../store/postgres/postgres-store.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { codeStep, planOf } from "../testing/plans.js";
import { logLine, type Held } from "../testing/scripted-runner.js";
import { World } from "../testing/world.js";

describe("on PostgreSQL", () => {
  const sockets = new Set<Socket>();
  let kept: KeptDatabase;
  beforeAll(async () => {
    kept = await KeptDatabase.postgres({ stream: () => track(new Socket()) });
  });

  function track(socket: Socket): Socket {
    sockets.add(socket);
    return socket;
  }

  /** What has crossed all connections, both ways. */
  function bytes(): number {
    return [...sockets].reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0);
  }
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
    expect(start.roundTrips).toBeLessThanOrEqual(3);
    const pool = await world.firstPool();
    for (const lines of [[], [logLine(0), logLine(1)]]) {
      const { token } = await world.worker(pool);
      let held!: Held;
      const claim = await costOf(async () => (held = await claimed(token)));
      expect(claim.commits).toBe(1);
      expect(claim.roundTrips).toBeLessThanOrEqual(6);
      const result = await costOf(() => world.runner.succeed(held, { big: false }, lines));
      expect(result.commits).toBe(1);
      expect(result.roundTrips).toBeLessThanOrEqual(5);
    }
  });

  test("a step costs a few kilobytes to and from the database, once its statements are prepared", async () => {
    let store!: PostgresStore;
    await using world = await World.create({}, async (clock) => (store = await kept.emptyStore(clock)));
    const steps = Array.from({ length: 12 }, (_, n) => codeStep(`s${n}`));
    await world.start(planOf(...steps));
    const pool = await world.firstPool();
    const costs: number[] = [];
    for (const _ of steps) {
      const { token } = await world.worker(pool);
      const [before, { commits }] = [bytes(), store.counters];
      const held = (await world.runner.claim(token)).body as Held;
      await world.runner.heartbeat(held);
      await world.runner.succeed(held, { ok: true });
      expect(store.counters.commits - commits, "a claim and a result").toBe(2);
      costs.push(bytes() - before);
    }
    expect(Math.max(...costs), `bytes a step: ${costs.join(", ")}`).toBeLessThanOrEqual(13_000);
  });
});
