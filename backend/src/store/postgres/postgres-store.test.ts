import { afterAll, beforeAll, describe, test } from "vitest";
import { KeptDatabase } from "../../testing/postgres/kept-database.js";
import { ManualClock } from "../../testing/manual-clock.js";
import { approvalCases } from "../conformance/approvals.js";
import type { PlatformCase } from "../conformance/platform-case.js";
import { scheduleCases } from "../conformance/schedules.js";
import { storeCases } from "../store.conformance.js";

const platformCases = [...scheduleCases, ...approvalCases];

let kept: KeptDatabase;

async function run(storeCase: (typeof storeCases)[number]): Promise<void> {
  const clock = new ManualClock();
  const store = await kept.emptyStore(clock);
  await storeCase.run({ store, advance: (byMs) => clock.advance(byMs) });
}

async function runOnPlatform(platformCase: PlatformCase): Promise<void> {
  const clock = new ManualClock();
  await platformCase.run(await kept.emptyStore(clock), clock);
}

describe("the store in PostgreSQL", () => {
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());
  test.each(storeCases)("$name", run);
  test.each(platformCases)("$name", runOnPlatform);
});

describe("the store in PGlite", () => {
  beforeAll(async () => {
    kept = await KeptDatabase.pglite();
  });
  afterAll(() => kept[Symbol.asyncDispose]());
  test.each(storeCases.filter(({ overlaps }) => !overlaps))("$name", run);
  test.each(platformCases.filter(({ overlaps }) => !overlaps))("$name", runOnPlatform);
});
