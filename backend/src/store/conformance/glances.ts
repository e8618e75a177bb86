import assert from "node:assert/strict";
import { addAttempts, claim, elsewhere, here, newAttempt, newRun } from "./fixtures.js";
import type { StoreCase } from "./store-case.js";

const line = (seq: number) => ({ seq, time: 1, stream: "stdout", level: "info", text: "x" }) as const;
const chunk = (source: string, firstSeq: number, lastSeq = firstSeq, runId = "r") => ({
  ...{ runId, source, firstSeq, lastSeq, bytesSoFar: 1 },
  lines: Array.from({ length: lastSeq - firstSeq + 1 }, (_, index) => line(firstSeq + index)),
});

/** What one replica finds of what another did. */
export const glances: StoreCase[] = [
  {
    name: "a glance sees the next wake, busy pools, workers that wait no more, how far runs have come and events",
    async run({ store }) {
      const nothing = { nextWake: null, pools: [], settledWorkers: [], runs: [], hasUndelivered: false };
      assert.deepEqual(await store.acrossProjects.glance({ workers: ["w"], runs: ["r"] }), nothing);
      await store.withTransaction(here, async (tx) => {
        await tx.runs.insert({ ...newRun("r"), version: 7, wakeAt: 99 });
        await tx.runs.insert(newRun("other"));
        for (const id of ["w", "waits"]) await tx.workers.insert({ id, pool: "p", tokenHash: id });
        await tx.workers.claim([{ workerId: "w", attemptId: "a" }]);
        await tx.logChunks.append([chunk("a", 0, 4), chunk("a", 5)]);
        await tx.events.publish([{ id: "e", name: "told", key: null, data: null, depth: 0 }]);
      });
      await addAttempts(store, newAttempt("a"), newAttempt("b"), newAttempt("c", { pool: "q" }));
      await claim(store, "a");
      const glance = await store.acrossProjects.glance({ workers: ["w", "waits"], runs: ["r", "absent"] });
      const pools = [...glance.pools].sort((a, b) => (a.pool < b.pool ? -1 : 1));
      assert.deepEqual(
        { ...glance, pools: pools.map(({ pool, queued, claimed }) => ({ pool, queued, claimed })) },
        {
          nextWake: 99,
          pools: [
            { pool: "p", queued: 1, claimed: 1 },
            { pool: "q", queued: 1, claimed: 0 },
          ],
          settledWorkers: ["w"],
          runs: [{ runId: "r", version: 7, logChunks: 2 }],
          hasUndelivered: true,
        },
      );
      await store.withTransaction(here, (tx) => tx.events.markDelivered("e"));
      const { hasUndelivered } = await store.acrossProjects.glance({ workers: [], runs: [] });
      assert.equal(hasUndelivered, false);
    },
  },
  {
    name: "what was not seen of a run's log comes as it was written, with the step that wrote it",
    async run({ store }) {
      await addAttempts(
        store,
        newAttempt("a", { path: "work" }),
        newAttempt("b", { path: "more", attempt: 2 }),
      );
      const said = [chunk("b", 0), chunk("log:r:says", 0), chunk("a", 0, 2), chunk("b", 1), chunk("a", 3)];
      for (const one of said) await store.withTransaction(here, (tx) => tx.logChunks.append([one]));
      await store.withTransaction(here, (tx) => tx.logChunks.append([chunk("c", 0, 0, "another")]));
      const read = (seen: Record<string, number>, limit = 9) =>
        store.withTransaction(here, async (tx) => {
          const chunks = await tx.logChunks.unseenOf("r", new Map(Object.entries(seen)), limit);
          return chunks.map(({ path, attempt, firstSeq }) => `${path} ${attempt} ${firstSeq}`);
        });
      assert.deepEqual(await read({}), ["more 2 0", "says 0 0", "work 1 0", "more 2 1", "work 1 3"]);
      assert.deepEqual(await read({}, 2), ["more 2 0", "says 0 0"]);
      assert.deepEqual(await read({ a: 1, b: 1 }), ["says 0 0", "work 1 0", "work 1 3"]);
      assert.deepEqual(await read({ a: 3, b: 1, "log:r:says": 0 }), []);
    },
  },
  {
    name: "nobody sees the log of another project's run",
    isolates: true,
    async run({ store }) {
      await store.withTransaction(here, (tx) => tx.logChunks.append([chunk("a", 0)]));
      const seen = await store.withTransaction(elsewhere, (tx) => tx.logChunks.unseenOf("r", new Map(), 9));
      assert.deepEqual(seen, []);
    },
  },
];
