import { expect, test } from "vitest";
import { AppWorld, internalToken } from "../../backend/src/testing/app-world.js";
import { ManualClock, settle } from "../../backend/src/testing/manual-clock.js";
import { DemandClient } from "../../runners/agent/index.js";

const minute = 60_000;

test("an idle server with a launcher asks the database no more often than once a second", async () => {
  const clock = new ManualClock();
  await using world = await AppWorld.create("postgres", { clock });
  const { app } = world;
  using feed = new DemandClient({ baseUrl: app.internalUrl, token: internalToken });
  const ending = new AbortController();
  let answers = 0;
  const listening = (async () => {
    for (let revision = 0; ; answers++) ({ revision } = await feed.next(revision, ending.signal));
  })().catch(() => undefined);
  while (answers === 0) await settle();

  const before = app.store.counters.accesses;
  await clock.advance(10 * minute);
  const asked = app.store.counters.accesses - before;
  expect(asked, "statements and transactions in ten idle minutes").toBeLessThanOrEqual(600);

  ending.abort();
  await listening;
});
