import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunRef } from "../store/port/across-projects.js";
import { MemoryStore } from "../store/memory/memory-store.js";
import type { Store } from "../store/port/store.js";
import { CrashingStore } from "../testing/crashing-store.js";
import { addCollection, committed, DataCode, everyRight } from "../testing/data-world.js";
import type { ManualClock } from "../testing/manual-clock.js";
import { codeStep, planOf } from "../testing/plans.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { World } from "../testing/world.js";

/*
 * A step writes, and the backend dies at some point between its first write and the answer to its result. Whoever asked
 * asks again, as the clients do: another backend on the same store answers.
 *
 * K1 The agent lives: in the end every row is there, once, and the step has succeeded once.
 * K2 The agent dies too: in the end all of its rows are there, or none of a transactional step's.
 */

const writes: readonly ((code: DataCode) => ReturnType<DataCode["put"]>)[] = [
  (code) => code.put("a", { total: 1 }, { "idempotency-key": "1.1:1" }),
  (code) => code.call("POST", "orders/records", { data: { total: 2 } }, { "idempotency-key": "1.1:2" }),
  (code) =>
    code.batch(
      [
        { op: "patch", id: "a", patch: { note: "x" } },
        { op: "delete", id: "old" },
        { op: "create", id: "b", data: { total: 3 } },
      ],
      { "idempotency-key": "1.1:3" },
    ),
];
const allRows = [{ total: 1, note: "x" }, { total: 2 }, { total: 3 }];
const rowsBefore = [{ total: 0 }];

type OpenStore = (clock: ManualClock) => Promise<Store>;

/** One run of a step that writes, whose first backend dies at a point; gives whether it lived to see the end. */
class Crash {
  #world!: World;
  #inner!: Store;
  #crashing!: CrashingStore;
  #run!: RunRef;
  #attemptId!: string;

  constructor(
    private readonly openStore: OpenStore,
    private readonly isTransactional: boolean,
  ) {}

  /** Gives what is there in the end, and whether the first backend lived. */
  async at(point: number, doesAgentLive: boolean) {
    await using first = await World.create({}, async (clock) => {
      this.#inner = await this.openStore(clock);
      return (this.#crashing = new CrashingStore(this.#inner));
    });
    this.#world = first;
    const code = await this.#begin();
    this.#crashing.dieAt(point);
    for (const write of [...writes, (writing: DataCode) => first.runner.succeed(writing.held)]) {
      await write(code).catch(() => null);
      if (!this.#crashing.isDead) continue;
      await using second = await first.replica({ store: this.#inner });
      if (doesAgentLive) await this.#goOn(second, code, write);
      else await this.#giveUp(second);
      return this.#found();
    }
    return this.#found();
  }

  async #begin(): Promise<DataCode> {
    await addCollection(this.#inner);
    const old = {
      collection: "orders",
      id: "old",
      data: { total: 0 },
      etag: "e",
      createdAt: 1,
      updatedAt: 1,
    };
    await this.#inner.withTransaction({ project: "here" }, (tx) => tx.records.put([old]));
    const data = { collections: { orders: everyRight }, isTransactional: this.isTransactional };
    this.#run = await this.#world.start(planOf(codeStep("writes", { data })));
    const held = await this.#world.claim();
    this.#attemptId = held.attempt.id;
    return new DataCode(this.#world, held);
  }

  /** Asks the second backend what the first may not have done, and for the rest. */
  async #goOn(second: World, { held }: DataCode, interrupted: unknown): Promise<void> {
    const code = new DataCode(second, held);
    const from = writes.findIndex((write) => write === interrupted);
    for (const write of from < 0 ? [] : writes.slice(from))
      expect([200, 201]).toContain((await write(code)).status);
    expect((await second.runner.succeed(held)).status).toBe(204);
  }

  /** Lets the attempt's lease run out. */
  async #giveUp(second: World): Promise<void> {
    await second.clock.advance(20_000);
    await second.backend.runs.whenEnded(this.#run);
  }

  async #found() {
    const { runId } = this.#run;
    const inStore = await this.#inner.withTransaction({ project: "here" }, async (tx) => ({
      staged: await tx.stagedRecords.of([this.#attemptId]),
      events: await tx.runEvents.since(runId, 0),
    }));
    const rows = Object.values(await committed(this.#inner));
    rows.sort((a, b) => (a.total as number) - (b.total as number));
    const successes = inStore.events.filter(({ event }) => event.type === "StepSucceeded").length;
    return { rows, successes, staged: inStore.staged.length, isDead: this.#crashing.isDead };
  }
}

/** Every `stride`-th point at which there is something to die from, and one at which there is nothing. */
async function everyPoint(crash: Crash, doesAgentLive: boolean, stride: number) {
  const found: Awaited<ReturnType<Crash["at"]>>[] = [];
  do found.push(await crash.at(found.length * stride, doesAgentLive));
  while (found.at(-1)!.isDead);
  return found;
}

const whole = { rows: allRows, successes: 1, staged: 0 };

function cases(openStore: OpenStore, stride: number): void {
  test.each([{ isTransactional: true }, { isTransactional: false }])(
    "an agent that lives loses and doubles nothing, transactional: $isTransactional",
    { timeout: 240_000 },
    async ({ isTransactional }) => {
      const found = await everyPoint(new Crash(openStore, isTransactional), true, stride);
      expect(found.length, "there are points to die at").toBeGreaterThan(60 / stride);
      for (const [point, { isDead: _, ...end }] of found.entries())
        expect(end, `point ${point}`).toEqual(whole); // K1
    },
  );

  test(
    "of an agent that dies with the backend all transactional writes are there, or none",
    { timeout: 240_000 },
    async () => {
      const found = await everyPoint(new Crash(openStore, true), false, stride);
      const none = { rows: rowsBefore, successes: 0, staged: 0 };
      const ends = found.map(({ isDead: _, ...end }) => end);
      for (const [point, end] of ends.entries())
        expect(end, `point ${point}`).toEqual(end.successes === 1 ? whole : none); // K2
      expect(new Set(ends.map(({ successes }) => successes)), "both happened").toEqual(new Set([0, 1]));
    },
  );
}

describe("a backend that dies between a write and the result, on memory", () => {
  cases(async (clock) => new MemoryStore(() => clock.now()), 1);
});

describe("a backend that dies between a write and the result, on PostgreSQL", () => {
  let kept: KeptDatabase;
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());
  cases((clock) => kept.emptyStore(clock), process.env.FLOWRUNNER_SOAK ? 1 : 7);
});
