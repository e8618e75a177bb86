import assert from "node:assert/strict";
import { CompareFailed, UniqueViolation } from "../port/errors.js";
import type { Transaction } from "../port/store.js";
import { here, elsewhere, newRun, newAttempt, newClaim, addAttempts, claim } from "./fixtures.js";
import type { StoreCase } from "./store-case.js";

export const keys: StoreCase[] = [
  {
    name: "a second run, event, attempt, worker, token or chunk with a key that is taken is refused",
    async run({ store }) {
      const event = { seq: 1, event: { type: "CancelAsked", by: "x", at: 1 } } as const;
      const chunk = { runId: "r", source: "a", firstSeq: 0, lastSeq: 0, bytesSoFar: 1, lines: [] };
      const inserts: ((tx: Transaction) => Promise<unknown>)[] = [
        (tx) => tx.runs.insert(newRun("r")),
        (tx) => tx.runEvents.append([{ runId: "r", events: [event] }]),
        (tx) => tx.attempts.insert([newAttempt("a")]),
        (tx) => tx.workers.insert({ id: "w", pool: "p", tokenHash: "h" }),
        (tx) => tx.logChunks.append([chunk]),
      ];
      for (const insert of inserts) {
        await store.withTransaction(here, insert);
        await assert.rejects(store.withTransaction(here, insert), UniqueViolation);
      }
      const sameAttempt = newAttempt("b", { path: "a" });
      await assert.rejects(addAttempts(store, sameAttempt), UniqueViolation, "another id for one attempt");
      const sameToken = { id: "v", pool: "p", tokenHash: "h" };
      await assert.rejects(
        store.withTransaction(here, (tx) => tx.workers.insert(sameToken)),
        UniqueViolation,
      );
    },
  },
  {
    name: "of two open transactions that insert one key the second waits and is refused",
    async run({ store }) {
      const inserting = () => store.withTransaction(here, (tx) => tx.runs.insert(newRun("r")));
      const ends = await Promise.allSettled([inserting(), inserting()]);
      assert.deepEqual(ends.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    },
  },
  {
    name: "a run is updated only from the version its writer knew",
    async run({ store }) {
      await store.withTransaction(here, (tx) => tx.runs.insert(newRun("r")));
      const changes = {
        status: "running" as const,
        version: 2,
        wakeAt: null,
        rank: 0,
        logBytes: 0,
        startedAt: null,
      };
      const update = (expectedVersion: number) =>
        store.withTransaction(here, (tx) => tx.runs.update({ runId: "r", expectedVersion, ...changes }));
      await update(0);
      await assert.rejects(update(0), CompareFailed);
    },
  },
  {
    name: "runs are inserted and updated at once, each as it was given, or none of them",
    async run({ store }) {
      const ids = ["b", "a"];
      await store.withTransaction(here, (tx) => tx.runs.insert(...ids.map(newRun)));
      const update = (...from: readonly number[]) =>
        store.withTransaction(here, (tx) =>
          tx.runs.update(
            ...ids.map((id, at) => ({ ...newRun(id), expectedVersion: from[at]!, version: at + 1 })),
          ),
        );
      await update(0, 0);
      await assert.rejects(update(1, 0), CompareFailed, "one of them has another version");
      const runs = await store.withTransaction(here, (tx) => tx.runs.lock(ids));
      assert.deepEqual(
        ids.map((id) => runs.get(id)?.version),
        [1, 2],
      );
    },
  },
  {
    name: "payloads and flow versions may be put again",
    async run({ store }) {
      for (const text of ["first", "again"]) {
        await store.withTransaction(here, async (tx) => {
          await tx.payloads.put([{ hash: "h", bytes: 5, text }]);
          await tx.flowVersions.put({ version: "v", text });
        });
      }
      await store.withTransaction(here, async (tx) => {
        assert.deepEqual([...(await tx.payloads.get(["h", "absent"]))], [["h", "first"]]);
        assert.equal((await tx.flowVersions.get("v"))?.text, "first");
      });
    },
  },
  {
    name: "JSON comes back as it went in: its keys in order, with whatever its texts hold",
    async run({ store }) {
      const json = { b: 1, a: "\u0000\ud83d\ude00'\\\"{},\n", "10": [null, 0.1], "9": 1e21 };
      const asked = { type: "CancelAsked", by: JSON.stringify(json), at: 1 } as const;
      const line = { seq: 0, time: 1, stream: "stdout", level: "info", text: json.a } as const;
      const chunk = { runId: "r", source: "a", firstSeq: 0, lastSeq: 0, bytesSoFar: 1, lines: [line] };
      const attempt = newAttempt("a", { call: { input: { json }, env: { B: "1", A: json.a.slice(1) } } });
      await store.withTransaction(here, async (tx) => {
        await tx.attempts.insert([attempt]);
        await tx.runEvents.append([{ runId: "r", events: [{ seq: 1, event: asked }] }]);
        await tx.logChunks.append([chunk]);
        await tx.payloads.put([{ hash: "h", bytes: 1, text: JSON.stringify(json) }]);
      });
      await store.withTransaction(here, async (tx) => {
        const { call } = (await tx.attempts.get("a"))!;
        assert.equal(JSON.stringify(call), JSON.stringify(attempt.call));
        assert.deepEqual(await tx.runEvents.since("r", 0), [{ seq: 1, event: asked }]);
        assert.deepEqual((await tx.logChunks.newestOf(["a", "absent"])).get("a")?.lines, [line]);
        assert.equal((await tx.payloads.get(["h"])).get("h"), JSON.stringify(json));
      });
    },
  },
  {
    name: "another project's rows are as if they did not exist",
    isolates: true,
    async run({ store }) {
      await store.withTransaction(here, async (tx) => {
        await tx.runs.insert(newRun("r"));
        await tx.runEvents.append([
          { runId: "r", events: [{ seq: 1, event: { type: "CancelAsked", by: "x", at: 1 } }] },
        ]);
        await tx.attempts.insert([newAttempt("a")]);
        await tx.workers.insert({ id: "w", pool: "p", tokenHash: "h" });
        await tx.payloads.put([{ hash: "h", bytes: 1, text: "1" }]);
        await tx.flowVersions.put({ version: "v", text: "t" });
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
      });
      await store.withTransaction(elsewhere, async (tx) => {
        assert.equal(await tx.runs.get("r"), null);
        assert.equal((await tx.runs.lock(["r"])).size, 0);
        assert.deepEqual(await tx.runEvents.since("r", 0), []);
        assert.equal(await tx.attempts.get("a"), null);
        assert.equal((await tx.attempts.lock(["a"])).size, 0);
        assert.equal((await tx.attempts.claim([newClaim("a")])).size, 0);
        assert.deepEqual(await tx.attempts.openOf("r"), []);
        assert.equal((await tx.workers.lock(["w"])).size, 0);
        assert.equal((await tx.payloads.get(["h"])).size, 0);
        assert.equal(await tx.flowVersions.get("v"), null);
        assert.deepEqual(await tx.logChunks.allOf("a"), []);
        assert.equal((await tx.logChunks.newestOf(["a"])).size, 0);
        await assert.rejects(
          tx.runs.update({ ...newRun("r"), expectedVersion: 0, version: 1 }),
          CompareFailed,
        );
        await assert.rejects(tx.attempts.end([{ id: "a", resultHash: null }]), CompareFailed);
        await assert.rejects(tx.workers.claim([{ workerId: "w", attemptId: "a" }]), CompareFailed);
        await assert.rejects(tx.workers.drain("w"), CompareFailed);
      });
      await claim(store, "a");
      await store.withTransaction(elsewhere, async (tx) => {
        assert.equal(await tx.attempts.newestClaimedRank(), 0);
        await assert.rejects(tx.attempts.askCancel("a"), CompareFailed);
      });
    },
  },
];
