import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunRef } from "../store/port/across-projects.js";
import { Door } from "../testing/live-door-world.js";
import type { LiveClient } from "../testing/live-client.js";
import { forEachStep, planOf } from "../testing/plans.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { chosenSeed, seededRandom } from "../testing/random.js";
import { logLine } from "../testing/scripted-runner.js";
import { until } from "../testing/world.js";

const seed = chosenSeed();
const items = 40;

let kept: KeptDatabase;
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());

/** Somebody who follows a run over connections that break, and keeps what came, and where to go on. */
class Follower {
  readonly events: number[] = [];
  readonly lines: string[] = [];
  readonly #sources: Record<string, number> = {};
  client!: LiveClient;

  constructor(
    private readonly door: Door,
    private readonly run: RunRef,
  ) {}

  async connect(): Promise<void> {
    this.client = await this.door.connect();
    this.client.subscribe(this.run.runId, { events: this.events.at(-1) ?? 0, logs: this.#sources });
  }

  async cut(): Promise<void> {
    await this.client.cut();
    for (const message of this.client.messages) {
      if (message.type === "event") this.events.push(message.seq);
      if (message.type !== "log") continue;
      this.#sources[message.source] = message.lastSeq;
      this.lines.push(...message.lines.map(({ seq }) => `${message.source} ${seq}`));
    }
  }
}

describe(`A connection that is cut wherever it is (FLOWRUNNER_SEED=${seed})`, () => {
  test.each([
    { name: "memory", open: () => Door.open() },
    { name: "PostgreSQL", open: () => Door.open({}, (clock) => kept.emptyStore(clock)) },
  ])("loses and repeats nothing: $name", async ({ open }) => {
    await using door = await open();
    const { world } = door;
    const random = seededRandom(seed);
    const run = await world.start(planOf(forEachStep("each", items)));
    const pool = await world.firstPool();
    const follower = new Follower(door, run);
    await follower.connect();
    for (let item = 0; item < items; item++) {
      const held = await world.claim(pool);
      await world.runner.logs(held, [logLine(0), logLine(1)]);
      if (random(2) === 0) {
        const least = random(4);
        await until(() => follower.client.messages.length >= least, "some has come");
        await follower.cut();
        await follower.connect();
      }
      await world.runner.succeed(held, item, [logLine(2)]);
    }
    await follower.client.until("ended");
    await follower.cut();
    const history = await world.backend.runs.events(run);
    expect(follower.events).toEqual(history.map(({ seq }) => seq));
    expect(new Set(follower.lines).size).toBe(follower.lines.length);
    expect(follower.lines).toHaveLength(items * 3);
  });
});
