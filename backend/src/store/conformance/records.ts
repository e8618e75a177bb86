import assert from "node:assert/strict";
import type { JsonObject } from "@flowrunner/engine";
import type { CollectionRow } from "../port/collections.js";
import { CompareFailed, UniqueViolation } from "../port/errors.js";
import type { RecordRow } from "../port/records.js";
import type { StagedRecord } from "../port/staged-records.js";
import type { Store, Transaction } from "../port/store.js";
import { elsewhere, gate, here } from "./fixtures.js";
import type { StoreCase } from "./store-case.js";

const orders: CollectionRow = {
  name: "orders",
  description: "what was ordered",
  schema: { type: "object", required: ["total"], properties: { total: { type: "number" } } },
  etag: "c1",
  createdAt: 1,
  updatedAt: 1,
};
const record = (id: string, data: JsonObject = {}, changes: Partial<RecordRow> = {}): RecordRow => ({
  ...{ collection: "orders", id, data, etag: `e-${id}`, createdAt: 1, updatedAt: 1 },
  ...changes,
});
const staged = (attemptId: string, id: string, changes: Partial<StagedRecord> = {}): StagedRecord => ({
  ...{ attemptId, collection: "orders", id, collectionEtag: "c1", expects: { kind: "anything" }, bytes: 10 },
  version: { data: { total: 1 }, etag: "s1", createdAt: 1, updatedAt: 2 },
  ...changes,
});
const within = <T>(store: Store, work: (tx: Transaction) => Promise<T>, scope = here): Promise<T> =>
  store.withTransaction(scope, work);
const allIds = async (tx: Transaction): Promise<readonly string[]> =>
  (
    await tx.records.find({
      ...{ collection: "orders", filter: null, sort: null, after: null, except: [], limit: 100 },
    })
  ).map(({ id }) => id);

export const records: StoreCase[] = [
  {
    name: "a collection is inserted once, changed, listed by name and deleted with its records",
    async run({ store }) {
      await within(store, (tx) => tx.collections.insert(orders));
      await assert.rejects(
        within(store, (tx) => tx.collections.insert(orders)),
        UniqueViolation,
      );
      const changed = { ...orders, description: "", schema: true, etag: "c2", updatedAt: 5 };
      await within(store, async (tx) => {
        assert.deepEqual(await strip(tx.collections.lock("orders")), orders);
        await tx.collections.update(changed);
        for (const name of ["a", "B", "_", "orders-2"]) await tx.collections.insert({ ...orders, name });
      });
      await within(store, async (tx) => {
        assert.deepEqual(await strip(tx.collections.get("orders")), changed);
        const names = (await tx.collections.list("B", 3)).map(({ name }) => name);
        assert.deepEqual(names, ["_", "a", "orders"], "in the order of their bytes");
        assert.deepEqual([...(await tx.collections.hold(["orders", "absent", "a"])).keys()].sort(), [
          "a",
          "orders",
        ]);
        await tx.records.put([record("x"), record("y", {}, { collection: "orders-2" })]);
      });
      await within(store, (tx) => tx.collections.delete("orders"));
      await within(store, async (tx) => {
        assert.equal(await tx.collections.get("orders"), null);
        assert.equal(await tx.records.get(record("x")), null);
        assert.ok(await tx.records.get(record("y", {}, { collection: "orders-2" })));
        await assert.rejects(tx.collections.delete("orders"), CompareFailed);
        await assert.rejects(tx.collections.update(orders), CompareFailed);
      });
    },
  },
  {
    name: "records are put, replaced, read and deleted, and a transaction sees its own",
    async run({ store }) {
      const first = record("a", { nested: { list: [1, null, "x"], "": true }, "k.\"'": "ä😀" });
      const second = { ...first, data: { b: 1 }, etag: "e2", updatedAt: 7 };
      await within(store, async (tx) => {
        await tx.collections.insert(orders);
        await tx.records.put([first, record("b")]);
        assert.deepEqual(await strip(tx.records.get(first)), first);
        await tx.records.delete([record("b"), record("absent")]);
        assert.deepEqual(await allIds(tx), ["a"]);
      });
      await within(store, (tx) => tx.records.put([{ ...second, createdAt: 7 }]));
      await within(store, async (tx) => {
        assert.deepEqual(await strip(tx.records.get(first)), second);
        const locked = await tx.records.lock([record("a"), record("a"), record("absent")]);
        assert.deepEqual(
          locked.map(({ etag }) => etag),
          ["e2"],
        );
        await tx.records.delete([first]);
        assert.equal(await tx.records.get(first), null);
        assert.deepEqual(await tx.records.lock([first]), []);
      });
    },
  },
  {
    name: "of two transactions that lock a record that is not there, the second sees what the first wrote",
    overlaps: true,
    async run({ store }) {
      await within(store, (tx) => tx.collections.insert(orders));
      const locked = gate();
      const first = within(store, async (tx) => {
        assert.deepEqual(await tx.records.lock([record("a")]), []);
        locked.open();
        await new Promise((resolve) => setImmediate(resolve));
        await tx.records.put([record("a")]);
      });
      await locked.opened;
      const seen = await within(store, (tx) => tx.records.lock([record("a")]));
      await first;
      assert.deepEqual(
        seen.map(({ id }) => id),
        ["a"],
      );
    },
  },
  {
    name: "transactions that lock records in any order do not wait for each other for ever",
    async run({ store }) {
      await within(store, (tx) => tx.collections.insert(orders));
      const ids = Array.from({ length: 20 }, (_, index) => `r${index}`);
      const increase = (order: readonly string[]) =>
        within(store, async (tx) => {
          const present = await tx.records.lock(order.map((id) => record(id)));
          const counts = new Map(present.map(({ id, data }) => [id, data.count as number]));
          await tx.records.put(order.map((id) => record(id, { count: (counts.get(id) ?? 0) + 1 })));
        });
      await Promise.all([ids, ids.toReversed(), ids, ids.toReversed()].map(increase));
      const counts = await within(store, (tx) => tx.records.lock(ids.map((id) => record(id))));
      assert.deepEqual([...new Set(counts.map(({ data }) => data.count))], [4], "an update was lost");
    },
  },
  {
    name: "a collection that is deleted waits for who writes its records, and who comes later finds none",
    overlaps: true,
    async run({ store }) {
      await within(store, (tx) => tx.collections.insert(orders));
      const held = gate();
      const writing = within(store, async (tx) => {
        await tx.collections.hold(["orders"]);
        held.open();
        await new Promise((resolve) => setImmediate(resolve));
        await tx.records.put([record("a")]);
      });
      await held.opened;
      const deleting = within(store, async (tx) => {
        assert.ok(await tx.collections.lock("orders"));
        await tx.collections.delete("orders");
      });
      const later = within(store, (tx) => tx.collections.hold(["orders"]));
      await Promise.all([writing, deleting]);
      await later;
      await within(store, async (tx) => {
        assert.equal((await tx.collections.hold(["orders"])).size, 0);
        assert.deepEqual(await allIds(tx), [], "no record outlives its collection");
      });
    },
  },
  {
    name: "what an attempt has staged is its own until it is dropped",
    async run({ store }) {
      const gone = staged("a", "gone", { version: null, expects: { kind: "version", etag: "e1" }, bytes: 0 });
      const first = staged("a", "x", { expects: { kind: "absent" } });
      const again = {
        ...first,
        version: { data: { total: 2 }, etag: "s2", createdAt: 1, updatedAt: 3 },
        bytes: 20,
      };
      await within(store, (tx) => tx.stagedRecords.put([first, gone, staged("b", "x")]));
      await within(store, (tx) => tx.stagedRecords.put([again, staged("a", "y", { collection: "other" })]));
      await within(store, async (tx) => {
        const { stagedRecords } = tx;
        assert.deepEqual(
          (await stagedRecords.get("a", [first, gone, record("z")])).map(plain).toSorted(byId),
          [gone, again],
        );
        assert.deepEqual((await stagedRecords.inCollection("a", "orders")).map(({ id }) => id).sort(), [
          "gone",
          "x",
        ]);
        assert.equal((await stagedRecords.of(["a", "b", "absent"])).length, 4);
        assert.deepEqual(plain(await stagedRecords.sizeOf("a")), { records: 3, bytes: 30 });
        assert.deepEqual(plain(await stagedRecords.sizeOf("absent")), { records: 0, bytes: 0 });
        await stagedRecords.drop(["a"]);
        assert.deepEqual(await stagedRecords.of(["a"]), []);
        assert.equal((await stagedRecords.of(["b"])).length, 1);
      });
    },
  },
  {
    name: "a call's key is used once in its scope",
    async run({ store }) {
      const call = { scope: "s", key: "k", runId: "r", bodyHash: "h", answer: { id: "x", list: [1, null] } };
      await within(store, (tx) => tx.dataCalls.insert(call));
      await assert.rejects(
        within(store, (tx) => tx.dataCalls.insert(call)),
        UniqueViolation,
      );
      await within(store, (tx) => tx.dataCalls.insert({ ...call, scope: "t" }));
      await within(store, async (tx) => {
        assert.deepEqual(await strip(tx.dataCalls.get("s", "k")), call);
        assert.equal(await tx.dataCalls.get("s", "other"), null);
      });
    },
  },
  {
    name: "a throw leaves nothing of collections and records",
    async run({ store }) {
      await within(store, async (tx) => {
        await tx.collections.insert(orders);
        await tx.records.put([record("kept")]);
      });
      const failing = within(store, async (tx) => {
        await tx.records.put([record("a")]);
        await tx.records.delete([record("kept")]);
        await tx.stagedRecords.put([staged("a", "x")]);
        await tx.dataCalls.insert({ scope: "s", key: "k", runId: "r", bodyHash: "h", answer: null });
        await tx.collections.insert({ ...orders, name: "other" });
        throw new Error("planned");
      });
      await assert.rejects(failing, /planned/);
      await within(store, async (tx) => {
        assert.deepEqual(await allIds(tx), ["kept"]);
        assert.deepEqual(await tx.stagedRecords.of(["a"]), []);
        assert.equal(await tx.dataCalls.get("s", "k"), null);
        assert.equal(await tx.collections.get("other"), null);
      });
    },
  },
  {
    name: "another project's collections and records are as if they did not exist",
    isolates: true,
    async run({ store }) {
      const call = { scope: "s", key: "k", runId: "r", bodyHash: "h", answer: null };
      await within(store, async (tx) => {
        await tx.collections.insert(orders);
        await tx.records.put([record("a", { n: 1 })]);
        await tx.stagedRecords.put([staged("a", "x")]);
        await tx.dataCalls.insert(call);
      });
      const foreign = async (tx: Transaction): Promise<void> => {
        assert.equal(await tx.collections.get("orders"), null);
        assert.equal(await tx.collections.lock("orders"), null);
        assert.equal((await tx.collections.hold(["orders"])).size, 0);
        assert.deepEqual(await tx.collections.list("", 10), []);
        await assert.rejects(tx.collections.update(orders), CompareFailed);
        await assert.rejects(tx.collections.delete("orders"), CompareFailed);
        assert.equal(await tx.records.get(record("a")), null);
        assert.deepEqual(await tx.records.lock([record("a")]), []);
        for (const sort of [
          null,
          { path: ["n"], isDescending: false },
          { path: ["n"], isDescending: true },
        ]) {
          const query = { collection: "orders", filter: null, sort, after: null, except: [], limit: 10 };
          assert.deepEqual(await tx.records.find(query), []);
        }
        await tx.records.delete([record("a")]);
        assert.deepEqual(await tx.stagedRecords.get("a", [record("x")]), []);
        assert.deepEqual(await tx.stagedRecords.inCollection("a", "orders"), []);
        assert.deepEqual(await tx.stagedRecords.of(["a"]), []);
        assert.equal((await tx.stagedRecords.sizeOf("a")).records, 0);
        await tx.stagedRecords.drop(["a"]);
        assert.equal(await tx.dataCalls.get("s", "k"), null);
      };
      await within(store, foreign, elsewhere);
      await within(store, async (tx) => {
        assert.deepEqual(await allIds(tx), ["a"], "not deleted from elsewhere");
        assert.equal((await tx.stagedRecords.of(["a"])).length, 1);
      });
    },
  },
];

/** A row without what its adapter keeps beside it. */
async function strip(found: Promise<object | null>): Promise<object | null> {
  const row = await found;
  return row && plain(row);
}

function plain<T extends object>(row: T): T {
  const { project: _, ...rest } = row as T & { project?: string };
  return rest as unknown as T;
}

function byId(a: StagedRecord, b: StagedRecord): number {
  return a.id < b.id ? -1 : 1;
}
