import { afterAll, beforeAll, describe, test } from "vitest";
import { KeptDatabase } from "../../testing/postgres/kept-database.js";
import { ManualClock } from "../../testing/manual-clock.js";
import { scheduleCases } from "../conformance/schedules.js";
import { storeCases } from "../store.conformance.js";

let kept: KeptDatabase;

async function run(storeCase: (typeof storeCases)[number]): Promise<void> {
  const clock = new ManualClock();
  const store = await kept.emptyStore(clock);
  await storeCase.run({ store, advance: (byMs) => clock.advance(byMs) });
}

async function runSchedules(scheduleCase: (typeof scheduleCases)[number]): Promise<void> {
  const clock = new ManualClock();
  await scheduleCase.run(await kept.emptyStore(clock), clock);
}

describe("the store in PostgreSQL", () => {
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());
  test.each(storeCases)("$name", run);
  test.each(scheduleCases)("$name", runSchedules);
});

describe("the store in PGlite", () => {
  beforeAll(async () => {
    kept = await KeptDatabase.pglite();
  });
  afterAll(() => kept[Symbol.asyncDispose]());
  test.each(storeCases.filter(({ overlaps }) => !overlaps))("$name", run);
  test.each(scheduleCases.filter(({ overlaps }) => !overlaps))("$name", runSchedules);
});
