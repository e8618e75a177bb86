import { afterAll, beforeAll, expect, test } from "vitest";
import { ManualClock } from "../../../../testing/manual-clock.js";
import { KeptDatabase } from "../../../../testing/postgres/kept-database.js";
import { here } from "../../../conformance/fixtures.js";
import type { PoolTrouble } from "../../../port/cluster/pool-troubles.js";
import { PostgresStore } from "../../postgres-store.js";

let kept: KeptDatabase;
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());

test("a pool's trouble that lasts keeps its beginning, and another has its own", async () => {
  await kept.emptyStore(new ManualClock());
  const store = new PostgresStore(kept.database);
  const told = (reason: PoolTrouble["reason"], since: number): Promise<PoolTrouble | undefined> =>
    store.withTransaction(here, async ({ poolTroubles }) => {
      await poolTroubles.set("p", { reason, message: `at ${since}`, since });
      return (await poolTroubles.of(["p"])).get("p");
    });
  await told("ImagePullFailed", 5);
  expect(await told("ImagePullFailed", 7)).toEqual({ reason: "ImagePullFailed", message: "at 7", since: 5 });
  expect((await told("Unschedulable", 9))?.since).toBe(9);
});

test("of the troubles of many pools the newest are found", async () => {
  await kept.emptyStore(new ManualClock());
  const store = new PostgresStore(kept.database);
  await store.withTransaction(here, async ({ poolTroubles }) => {
    for (const since of [2, 3, 1])
      await poolTroubles.set(`p${since}`, { reason: "Evicted", message: "", since });
    expect([...(await poolTroubles.newest(2)).keys()]).toEqual(["p3", "p2"]);
  });
});
