import assert from "node:assert/strict";
import { here, requirements, newRun, newAttempt, addAttempts, claim } from "./fixtures.js";
import type { StoreCase } from "./store-case.js";

export const acrossProjects: StoreCase[] = [
  {
    name: "runs are due when their time has come, the longest overdue first",
    async run({ store, advance }) {
      const start = await store.withTransaction(here, async (tx) => {
        await tx.runs.get("r");
        return tx.now();
      });
      const wakes = [
        ["b", 20],
        ["a", 10],
        ["c", 30],
        ["never", null],
      ] as const;
      for (const [runId, after] of wakes) {
        const wakeAt = after === null ? null : start + after;
        await store.withTransaction(here, (tx) => tx.runs.insert({ ...newRun(runId), wakeAt }));
      }
      assert.equal(await store.acrossProjects.nextWake(), start + 10);
      assert.deepEqual(await store.acrossProjects.dueRuns(9), []);
      await advance(20);
      const due = await store.acrossProjects.dueRuns(9);
      assert.deepEqual(due, [
        { project: "here", runId: "a" },
        { project: "here", runId: "b" },
      ]);
      const changes = {
        status: "running" as const,
        version: 0,
        wakeAt: null,
        rank: 0,
        logBytes: 0,
        startedAt: null,
      };
      for (const { runId } of due)
        await store.withTransaction(here, (tx) => tx.runs.update({ runId, expectedVersion: 0, ...changes }));
      assert.equal(await store.acrossProjects.nextWake(), start + 30);
    },
  },
  {
    name: "a claimed attempt without a heartbeat is lost after its lease, with one it is not",
    async run({ store, advance }) {
      await addAttempts(store, newAttempt("a"), newAttempt("b"), newAttempt("queued"));
      await claim(store, "a");
      await claim(store, "b");
      await advance(9_000);
      await store.acrossProjects.renewLeases(["b", "queued", "absent"], 9_000);
      await advance(1);
      const { lost, overdue, claimed } = await store.acrossProjects.sweep(5_000);
      assert.deepEqual([lost.map(({ id }) => id), overdue, claimed], [["a"], [], 2]);
      const found = await store.acrossProjects.findAttempts(["b", "queued", "none"]);
      const row = found.get("b");
      assert.ok(row?.status === "claimed" && row.claim.isStarted);
      assert.equal(found.get("queued")?.status, "queued");
    },
  },
  {
    name: "extending leases saves who would be lost and shortens none",
    async run({ store, advance }) {
      await addAttempts(store, newAttempt("a"), newAttempt("b"));
      await claim(store, "a");
      await claim(store, "b");
      await store.acrossProjects.renewLeases(["b"], 60_000);
      await advance(20_000);
      await store.acrossProjects.extendLeases(9_000);
      await advance(9_000);
      assert.deepEqual((await store.acrossProjects.sweep(99_000)).lost, []);
      await advance(1);
      assert.deepEqual(
        (await store.acrossProjects.sweep(99_000)).lost.map(({ id }) => id),
        ["a"],
      );
    },
  },
  {
    name: "an attempt is overdue some time after its deadline, or after it was asked to cancel",
    async run({ store, advance }) {
      await addAttempts(
        store,
        newAttempt("slow", { timeoutMs: 1_000 }),
        newAttempt("cancelled"),
        newAttempt("fine"),
      );
      for (const id of ["slow", "cancelled", "fine"]) await claim(store, id);
      await advance(1_000);
      await store.withTransaction(here, (tx) => tx.attempts.askCancel("cancelled"));
      await store.acrossProjects.renewLeases(["slow", "cancelled", "fine"], 60_000);
      await advance(5_000);
      assert.deepEqual((await store.acrossProjects.sweep(5_000)).overdue, []);
      await advance(1);
      const { overdue } = await store.acrossProjects.sweep(5_000);
      assert.deepEqual(overdue.map(({ id }) => id).sort(), ["cancelled", "slow"]);
    },
  },
  {
    name: "pools tell how much is queued and claimed, and since when",
    async run({ store, advance }) {
      await addAttempts(store, newAttempt("a"), newAttempt("b"));
      await advance(10);
      await addAttempts(store, newAttempt("c"));
      const first = (await store.acrossProjects.nextQueued("p", 1))[0]!;
      await claim(store, first.id);
      const pools = await store.acrossProjects.pools();
      const { oldestQueuedAt } = pools[0]!;
      assert.deepEqual(pools, [
        {
          pool: "p",
          project: "here",
          requirements,
          queued: 2,
          claimed: 1,
          oldestQueuedAt,
          timeoutMs: 60_000,
          namespace: null,
        },
      ]);
      assert.equal(oldestQueuedAt, first.queuedAt);
    },
  },
];
