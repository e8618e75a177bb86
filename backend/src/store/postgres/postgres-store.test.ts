import { afterAll, beforeAll, describe, test } from "vitest";
import { KeptDatabase } from "../../testing/postgres/kept-database.js";
import { ManualClock } from "../../testing/manual-clock.js";
import { storeCases } from "../store.conformance.js";

let kept: KeptDatabase;

async function run(storeCase: (typeof storeCases)[number]): Promise<void> {
  const clock = new ManualClock();
  const store = await kept.emptyStore(clock);
  await storeCase.run({ store, advance: (byMs) => clock.advance(byMs) });
}

describe("the store in PostgreSQL", () => {
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());
  test.each(storeCases)("$name", run);
});

describe("the store in PGlite", () => {
  beforeAll(async () => {
    kept = await KeptDatabase.pglite();
  });
  afterAll(() => kept[Symbol.asyncDispose]());
  test.each(storeCases.filter(({ overlaps }) => !overlaps))("$name", run);
});
