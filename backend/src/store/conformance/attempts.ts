import assert from "node:assert/strict";
import { CompareFailed } from "../port/errors.js";
import type { Transaction } from "../port/store.js";
import { here, newAttempt, newClaim, addAttempts, claim, gate, requirements } from "./fixtures.js";
import type { StoreCase } from "./store-case.js";

export const attempts: StoreCase[] = [
  {
    name: "events come back in order from where one asks",
    async run({ store }) {
      const events = [1, 2, 3].map((seq) => ({
        seq,
        event: { type: "CancelAsked", by: `${seq}`, at: 1 } as const,
      }));
      await store.withTransaction(here, (tx) => tx.runEvents.append([{ runId: "r", events }]));
      const later = await store.withTransaction(here, (tx) => tx.runEvents.since("r", 1));
      assert.deepEqual(later, events.slice(1));
    },
  },
  {
    name: "a claim raises the epoch and fixes worker, deadline and lease; the end raises it again",
    async run({ store, advance }) {
      await addAttempts(store, newAttempt("a"));
      await advance(1_000);
      const claimed = (await claim(store, "a"))!;
      assert.equal(claimed.epoch, 1);
      const { epoch, workerId, claimedAt, deadline, leaseUntil, isStarted, cancelAskedAt } = claimed.claim;
      assert.deepEqual([epoch, workerId, isStarted, cancelAskedAt], [1, "w", false, null]);
      assert.deepEqual(
        [claimedAt, deadline, leaseUntil].map((at) => at - claimed.queuedAt),
        [1_000, 61_000, 10_000],
      );
      await store.withTransaction(here, (tx) => tx.attempts.end([{ id: "a", resultHash: "hash" }]));
      const ended = (await store.acrossProjects.findAttempts(["a"])).get("a");
      assert.ok(ended?.status === "ended");
      assert.deepEqual(
        [ended.status, ended.epoch, ended.claim?.epoch, ended.resultHash],
        ["ended", 2, 1, "hash"],
      );
    },
  },
  {
    name: "an attempt is claimed once, also by two transactions at a time",
    async run({ store }) {
      await addAttempts(store, newAttempt("a"));
      const claims = await Promise.all([claim(store, "a"), claim(store, "a")]);
      assert.equal(claims.filter((row) => row !== null).length, 1);
      assert.equal(await claim(store, "a"), null);
    },
  },
  {
    name: "of several attempts those are claimed that are free",
    async run({ store }) {
      await addAttempts(store, newAttempt("a"), newAttempt("b"), newAttempt("c"));
      await claim(store, "b");
      const claims = ["a", "b", "absent", "c"].map(newClaim);
      const claimed = await store.withTransaction(here, (tx) => tx.attempts.claim(claims));
      assert.deepEqual([...claimed.keys()].sort(), ["a", "c"]);
      assert.equal(claimed.get("a")?.claim.epoch, 1);
    },
  },
  {
    name: "a claim does not wait for an attempt that another holds",
    overlaps: true,
    async run({ store }) {
      await addAttempts(store, newAttempt("a"));
      const held = gate();
      const done = gate();
      const holding = store.withTransaction(here, async (tx) => {
        await tx.attempts.lock(["a"]);
        held.open();
        await done.opened;
      });
      await held.opened;
      assert.equal(await claim(store, "a"), null);
      done.open();
      await holding;
    },
  },
  {
    name: "several attempts are locked and ended at once, or none",
    async run({ store }) {
      await addAttempts(store, newAttempt("a"), newAttempt("b"), newAttempt("c"));
      const ends = (...ids: string[]) => ids.map((id) => ({ id, resultHash: id }));
      await store.withTransaction(here, async (tx) => {
        assert.deepEqual([...(await tx.attempts.lock(["b", "absent", "a"])).keys()].sort(), ["a", "b"]);
        await tx.attempts.end(ends("a", "b"));
      });
      await assert.rejects(
        store.withTransaction(here, (tx) => tx.attempts.end(ends("c", "b"))),
        CompareFailed,
      );
      const open = await store.withTransaction(here, (tx) => tx.attempts.openOf("r"));
      assert.deepEqual(
        open.map(({ id }) => id),
        ["c"],
      );
    },
  },
  {
    name: "an attempt that was not claimed cannot be asked to cancel, one that ended cannot end",
    async run({ store }) {
      const a = { id: "a", resultHash: null };
      await addAttempts(store, newAttempt("a"));
      const inHere = (work: (tx: Transaction) => Promise<unknown>) => store.withTransaction(here, work);
      await assert.rejects(
        inHere((tx) => tx.attempts.askCancel("a")),
        CompareFailed,
      );
      await inHere((tx) => tx.attempts.end([a]));
      await assert.rejects(
        inHere((tx) => tx.attempts.end([a])),
        CompareFailed,
      );
      await assert.rejects(
        inHere((tx) => tx.attempts.askCancel("a")),
        CompareFailed,
      );
      assert.equal(await claim(store, "a"), null);
    },
  },
  {
    name: "a pool's queue is in order of rank, then age, and holds what is queued alone",
    async run({ store, advance }) {
      await addAttempts(store, newAttempt("late", { rank: 2 }), newAttempt("x", { pool: "q" }));
      await addAttempts(store, newAttempt("old", { rank: 1.5 }));
      await advance(5);
      await addAttempts(store, newAttempt("young", { rank: 1.5 }), newAttempt("ended", { rank: 1 }));
      await store.withTransaction(here, (tx) => tx.attempts.end([{ id: "ended", resultHash: null }]));
      const ids = async (limit: number) =>
        (await store.acrossProjects.nextQueued("p", limit)).map(({ id }) => id);
      assert.deepEqual(await ids(2), ["old", "young"]);
      await claim(store, "old");
      assert.deepEqual(await ids(9), ["young", "late"]);
      assert.equal(await store.withTransaction(here, (tx) => tx.attempts.newestClaimedRank()), 1.5);
    },
  },
  {
    name: "what is paused of a run is out of the queue, and what is put back has its place again",
    async run({ store, advance }) {
      const inHere = <T>(work: (tx: Transaction) => Promise<T>) => store.withTransaction(here, work);
      const queue = async () => (await store.acrossProjects.nextQueued("p", 9)).map(({ id }) => id);
      await addAttempts(store, newAttempt("a"), newAttempt("b"), newAttempt("c"));
      await addAttempts(store, newAttempt("other", { runId: "another", rank: 2 }));
      await claim(store, "a");
      assert.deepEqual(await inHere((tx) => tx.attempts.pauseQueue("r")), [{ pool: "p", requirements }]);
      assert.deepEqual(await queue(), ["other"]);
      assert.equal(await claim(store, "b"), null);
      const [pool] = await store.acrossProjects.pools();
      assert.deepEqual([pool?.queued, pool?.claimed], [1, 1]);
      const open = await inHere((tx) => tx.attempts.openOf("r"));
      const statuses = open.map(({ id, status }) => `${id} ${status}`);
      assert.deepEqual(statuses.sort(), ["a claimed", "b paused", "c paused"]);
      await advance(5);
      await inHere((tx) => tx.attempts.end([{ id: "c", resultHash: null }]));
      assert.deepEqual(await inHere((tx) => tx.attempts.requeue("r")), [{ pool: "p", requirements }]);
      assert.deepEqual(await queue(), ["b", "other"]);
      assert.deepEqual(await inHere((tx) => tx.attempts.requeue("r")), []);
      assert.equal((await claim(store, "b"))?.claim.epoch, 1);
    },
  },
  {
    name: "a pause waits for a claim that is being made, and leaves it what it claimed",
    overlaps: true,
    async run({ store }) {
      await addAttempts(store, newAttempt("a"), newAttempt("b"));
      const [held, asked, done] = [gate(), gate(), gate()];
      const claiming = store.withTransaction(here, async (tx) => {
        await tx.attempts.claim([newClaim("a")]);
        held.open();
        await done.opened;
      });
      await held.opened;
      const pausing = store.withTransaction(here, async (tx) => {
        const paused = tx.attempts.pauseQueue("r");
        asked.open();
        await paused;
        await claiming;
      });
      await asked.opened;
      done.open();
      await Promise.all([claiming, pausing]);
      const found = await store.acrossProjects.findAttempts(["a", "b"]);
      const rows = ["a", "b"].map((id) => found.get(id));
      assert.deepEqual(
        rows.map((row) => row?.status),
        ["claimed", "paused"],
      );
    },
  },
  {
    name: "a worker leaves waiting once",
    async run({ store }) {
      const inHere = (work: (tx: Transaction) => Promise<unknown>) => store.withTransaction(here, work);
      await inHere((tx) => tx.workers.insert({ id: "w", pool: "p", tokenHash: "h" }));
      await inHere((tx) => tx.workers.claim([{ workerId: "w", attemptId: "a" }]));
      await assert.rejects(
        inHere((tx) => tx.workers.claim([{ workerId: "w", attemptId: "b" }])),
        CompareFailed,
      );
      await assert.rejects(
        inHere((tx) => tx.workers.drain("w")),
        CompareFailed,
      );
      const worker = (await store.acrossProjects.findWorkers(["h"])).get("h");
      assert.deepEqual([worker?.state, worker?.attemptId], ["claimed", "a"]);
    },
  },
  {
    name: "log chunks come back in order and the newest is known",
    async run({ store }) {
      const chunk = (firstSeq: number) => ({
        runId: "r",
        source: "a",
        firstSeq,
        lastSeq: firstSeq + 1,
        bytesSoFar: 1,
        lines: [],
      });
      for (const seq of [0, 2, 4])
        await store.withTransaction(here, (tx) => tx.logChunks.append([chunk(seq)]));
      await store.withTransaction(here, async (tx) => {
        assert.deepEqual(
          (await tx.logChunks.allOf("a")).map(({ firstSeq }) => firstSeq),
          [0, 2, 4],
        );
        assert.equal((await tx.logChunks.newestOf(["a"])).get("a")?.firstSeq, 4);
      });
    },
  },
];
