import assert from "node:assert/strict";
import { DeadlockDetected, NestedTransaction } from "../port/errors.js";
import type { Transaction } from "../port/store.js";
import { here, newRun, newAttempt, getRun, gate } from "./fixtures.js";
import type { StoreCase } from "./store-case.js";

export const transactions: StoreCase[] = [
  {
    name: "what a transaction wrote is there after its commit",
    async run({ store }) {
      await store.withTransaction(here, (tx) => tx.runs.insert(newRun("r")));
      assert.equal((await getRun(store, "r"))?.status, "running");
    },
  },
  {
    name: "a throw inside a transaction leaves nothing of any noun",
    async run({ store }) {
      const failing = store.withTransaction(here, async (tx) => {
        await tx.runs.insert(newRun("r"));
        await tx.runEvents.append([
          { runId: "r", events: [{ seq: 1, event: { type: "CancelAsked", by: "x", at: 1 } }] },
        ]);
        await tx.attempts.insert([newAttempt("a")]);
        await tx.workers.insert({ id: "w", pool: "p", tokenHash: "h" });
        await tx.payloads.put([{ hash: "h", bytes: 1, text: "1" }]);
        await tx.logChunks.append([
          {
            runId: "r",
            source: "a",
            firstSeq: 0,
            lastSeq: 0,
            bytesSoFar: 1,
            lines: [],
          },
        ]);
        await tx.flowVersions.put({ version: "v", text: "t" });
        throw new Error("planned");
      });
      await assert.rejects(failing, /planned/);
      await store.withTransaction(here, async (tx) => {
        assert.equal(await tx.runs.get("r"), null);
        assert.deepEqual(await tx.runEvents.since("r", 0), []);
        assert.equal(await tx.attempts.get("a"), null);
        assert.equal((await tx.workers.lock(["w"])).size, 0);
        assert.equal((await tx.payloads.get(["h"])).size, 0);
        assert.equal((await tx.logChunks.newestOf(["a"])).size, 0);
        assert.equal(await tx.flowVersions.get("v"), null);
      });
      assert.deepEqual(await store.acrossProjects.nextQueued("p", 1), []);
    },
  },
  {
    name: "what a transaction has not committed nobody else sees",
    overlaps: true,
    async run({ store }) {
      const written = gate();
      const looked = gate();
      const writing = store.withTransaction(here, async (tx) => {
        await tx.runs.insert(newRun("r"));
        assert.ok(await tx.runs.get("r"), "the writer sees its own");
        written.open();
        await looked.opened;
      });
      await written.opened;
      assert.equal(await getRun(store, "r"), null);
      looked.open();
      await writing;
    },
  },
  {
    name: "effects run after the commit, in order, and not without one",
    async run({ store }) {
      const seen: string[] = [];
      await store.withTransaction(here, async (tx) => {
        await tx.runs.insert(newRun("r"));
        tx.onCommit(() => seen.push("first"));
        tx.onCommit(() => seen.push("second"));
        seen.push("work");
      });
      const failing = store.withTransaction(here, async (tx) => {
        tx.onCommit(() => seen.push("never"));
        throw new Error("planned");
      });
      await assert.rejects(failing);
      assert.deepEqual(seen, ["work", "first", "second"]);
    },
  },
  {
    name: "a transaction inside a transaction is refused, and so is a statement across projects",
    async run({ store }) {
      const inside = (ask: () => Promise<unknown>) => store.withTransaction(here, ask);
      await assert.rejects(
        inside(() => store.withTransaction(here, async () => {})),
        NestedTransaction,
      );
      await assert.rejects(
        inside(() => store.acrossProjects.nextWake()),
        NestedTransaction,
      );
    },
  },
  {
    name: "two transactions that lock one run take turns",
    async run({ store }) {
      await store.withTransaction(here, (tx) => tx.runs.insert(newRun("r")));
      const count = (tx: Transaction) => async (): Promise<void> => {
        const row = (await tx.runs.lock(["r"])).get("r")!;
        await new Promise((resolve) => setImmediate(resolve));
        await tx.runs.update({ ...row, expectedVersion: row.version, version: row.version + 1 });
      };
      await Promise.all(Array.from({ length: 5 }, () => store.withTransaction(here, (tx) => count(tx)())));
      assert.equal((await getRun(store, "r"))?.version, 5, "an update was lost");
    },
  },
  {
    name: "what a transaction is asked for at once is done in order",
    async run({ store }) {
      const version = await store.withTransaction(here, async (tx) => {
        const update = { ...newRun("r"), expectedVersion: 0, version: 1 };
        const asked = [tx.runs.insert(newRun("r")), tx.runs.update(update), tx.runs.get("r")] as const;
        return (await Promise.all(asked))[2]?.version;
      });
      assert.equal(version, 1);
    },
  },
  {
    name: "a transaction on another run does not wait",
    overlaps: true,
    async run({ store }) {
      await store.withTransaction(here, async (tx) => {
        await tx.runs.insert(newRun("r"));
        await tx.runs.insert(newRun("other"));
      });
      const held = gate();
      const done = gate();
      const holding = store.withTransaction(here, async (tx) => {
        await tx.runs.lock(["r"]);
        held.open();
        await done.opened;
      });
      await held.opened;
      await store.withTransaction(here, (tx) => tx.runs.lock(["other"]));
      done.open();
      await holding;
    },
  },
  {
    name: "of two transactions that wait for each other one gives way",
    overlaps: true,
    async run({ store }) {
      await store.withTransaction(here, async (tx) => {
        await tx.runs.insert(newRun("r"));
        await tx.runs.insert(newRun("other"));
      });
      const [first, second] = [gate(), gate()];
      const crossing = (mine: string, theirs: string, own: typeof first, others: typeof first) =>
        store.withTransaction(here, async (tx) => {
          await tx.runs.lock([mine]);
          own.open();
          await others.opened;
          await tx.runs.lock([theirs]);
        });
      const ends = await Promise.allSettled([
        crossing("r", "other", first, second),
        crossing("other", "r", second, first),
      ]);
      const failures = ends.filter((end) => end.status === "rejected");
      assert.equal(failures.length, 1);
      assert.ok(failures[0]!.reason instanceof DeadlockDetected);
    },
  },
  {
    name: "commits and accesses are counted, and reading is no commit",
    async run({ store }) {
      const before = store.counters;
      await store.withTransaction(here, (tx) => tx.runs.insert(newRun("r")));
      await getRun(store, "r");
      await store.acrossProjects.nextWake();
      const { commits, accesses } = store.counters;
      assert.deepEqual([commits - before.commits, accesses - before.accesses], [1, 3]);
    },
  },
];
