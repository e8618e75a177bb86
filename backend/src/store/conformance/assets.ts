import assert from "node:assert/strict";
import { CompareFailed } from "../port/errors.js";
import type { PlatformStore, PlatformTransaction } from "../port/platform-store.js";
import type { SealedSecret } from "../port/secrets.js";
import { addAttempts, elsewhere, here, newAttempt, newRun } from "./fixtures.js";

const bytes = new Uint8Array([1]);
const sealed: SealedSecret = {
  ...{ name: "KEY", version: 1, keyId: "key_1" },
  ...{ wrappedKey: bytes, ciphertext: bytes },
};
const chunk = { runId: "r", source: "a", firstSeq: 0, lastSeq: 0, bytesSoFar: 1, lines: [] };

async function addSecret(store: PlatformStore): Promise<void> {
  const [id, masterId] = [sealed.keyId, "master"];
  await store.keys.insertFirst({ id, purpose: "secrets", masterId, wrappedKey: bytes });
  await store.withTransaction(here, (tx) => tx.secrets.put(sealed, "me"));
}

/** A run that ended long ago, with all that goes when it goes. */
async function addEndedRun(store: PlatformStore): Promise<void> {
  await store.withTransaction(here, async (tx) => {
    await tx.runs.insert({ ...newRun("r"), ending: { endedAt: 1, errorCode: null, keys: [] } });
    await tx.runEvents.append([
      { runId: "r", events: [{ seq: 1, event: { type: "CancelAsked", by: "x", at: 1 } }] },
    ]);
    await tx.logChunks.append([chunk]);
    await tx.payloads.put([{ hash: "h", bytes: 1, text: "1" }]);
    await tx.workers.insert({ id: "w", pool: "p", tokenHash: "h" });
    await tx.dataCalls.insert({ scope: "s", key: "k", runId: "r", bodyHash: "h", answer: null });
  });
  await addAttempts(store, newAttempt("a"));
}

/** What is there of it. */
async function endedRun(tx: PlatformTransaction): Promise<readonly boolean[]> {
  return [
    (await tx.runs.get("r")) !== null,
    (await tx.runEvents.since("r", 0)).length === 1,
    (await tx.logChunks.allOf("a")).length === 1,
    (await tx.payloads.get(["h"])).size === 1,
    (await tx.workers.lock(["w"])).size === 1,
    (await tx.attempts.get("a")) !== null,
    (await tx.dataCalls.get("s", "k")) !== null,
  ];
}

/** That secrets, values and what is kept how long are kept apart. */
export const assetCases: readonly { readonly name: string; run(store: PlatformStore): Promise<void> }[] = [
  {
    name: "a foreign secret is neither read nor counted nor changed nor deleted",
    async run(store) {
      await addSecret(store);
      await store.withTransaction(elsewhere, async ({ secrets }) => {
        assert.equal(await secrets.get("KEY"), null);
        assert.equal(await secrets.lock("KEY"), null);
        assert.deepEqual(await secrets.list("", 9), []);
        assert.equal(await secrets.count(), 0);
        assert.deepEqual(await secrets.sealed(["KEY"]), []);
        await secrets.touch(["KEY"]);
        assert.deepEqual(await secrets.lockUnder(["key_1"], 9), []);
        await secrets.rewrap([{ ...sealed, wrappedKey: new Uint8Array([2]) }]);
        assert.equal(await secrets.delete("KEY"), false);
        await assert.rejects(secrets.put({ ...sealed, version: 2 }, "them"), CompareFailed);
      });
      const kept = await store.withTransaction(here, (tx) => tx.secrets.sealed(["KEY"]));
      assert.deepEqual(
        kept.map(({ version, wrappedKey, lastUsedAt }) => [version, ...wrappedKey, lastUsedAt]),
        [[1, 1, null]],
      );
    },
  },
  {
    name: "a foreign project's values are neither read nor changed",
    async run(store) {
      await store.withTransaction(here, (tx) => tx.projectConfig.put({ a: 1 }, 0, "me"));
      await store.withTransaction(elsewhere, async ({ projectConfig }) => {
        assert.equal(await projectConfig.get(), null);
        await assert.rejects(projectConfig.put({ a: 2 }, 1, "them"), CompareFailed);
      });
      const kept = await store.withTransaction(here, (tx) => tx.projectConfig.get());
      assert.deepEqual(kept?.values, { a: 1 });
    },
  },
  {
    name: "how long a foreign project keeps its runs is neither read nor changed",
    async run(store) {
      await store.withTransaction(here, (tx) => tx.retention.set(1_000));
      await store.withTransaction(elsewhere, async ({ retention }) => {
        assert.equal(await retention.get(), null);
        await retention.set(2_000);
      });
      assert.equal(await store.withTransaction(here, (tx) => tx.retention.get()), 1_000);
    },
  },
  {
    name: "nothing of a foreign run is deleted for its age",
    async run(store) {
      await addEndedRun(store);
      await store.withTransaction(elsewhere, async ({ retention }) => {
        assert.equal(await retention.lockExpired("r", -1_000_000), false);
        assert.equal(await retention.deleteLog("r", 9), 0);
        await retention.deleteRun("r");
        await retention.deletePayloads(9);
        await retention.deleteWorkersOver(-1_000_000);
      });
      const kept = await store.withTransaction(here, endedRun);
      assert.deepEqual([...new Set(kept)], [true]);
    },
  },
  {
    name: "a project that is purged takes nothing of another with it",
    async run(store) {
      await addEndedRun(store);
      await addSecret(store);
      await store.withTransaction(elsewhere, async ({ purge }) => {
        for (let looks = 0; looks < 20; looks++) await purge.deletePortion(9);
      });
      await store.withTransaction(here, async (tx) => {
        assert.deepEqual([...new Set(await endedRun(tx))], [true]);
        assert.equal(await tx.secrets.count(), 1);
      });
    },
  },
];
