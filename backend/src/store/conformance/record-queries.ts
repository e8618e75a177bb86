import assert from "node:assert/strict";
import type { JsonObject } from "@flowrunner/engine";
import type { RecordFilter, RecordPlace, RecordRow, RecordSort, Scalar } from "../port/records.js";
import type { Store, Transaction } from "../port/store.js";
import { matches, placeOf } from "../record-search.js";
import { here } from "./fixtures.js";
import type { StoreCase } from "./store-case.js";

/** Values that adapters might take for each other. */
const values: readonly unknown[] = [
  ...[0, -1, 1, 1.5, 0.1, 0.30000000000000004, 1e21, -1e-7, 9007199254740991],
  ...["", "a", "A", "ab", "b", "ä", "z", "0", "1", "true", "null", "a\"'\\$%_", "\uffff", "😀", "\t\n"],
  ...[true, false, null, {}, { v: "a" }, [], ["a"], [1]],
];

const documents: readonly JsonObject[] = [
  ...values.map((value) => ({ v: value, nested: { v: value } }) as JsonObject),
  {},
  { nested: null },
  { nested: [{ v: "a" }] },
  { "k.\"'": { "": 1 } },
];

const rows: readonly RecordRow[] = documents.map((data, index) => ({
  ...{ collection: "things", id: `r${String(index * 7).padStart(3, "0")}`, data },
  ...{ etag: `e${index}`, createdAt: 1, updatedAt: 1 },
}));

const scalars = values.filter((value) => value === null || typeof value !== "object") as readonly Scalar[];
const ordered = scalars.filter((value) => typeof value === "number" || typeof value === "string");
const leaves: readonly RecordFilter[] = [
  ...scalars.map((value) => ({ kind: "eq", path: ["v"], value }) as const),
  ...ordered.flatMap((value) =>
    (["lt", "lte", "gt", "gte"] as const).map((kind) => ({ kind, path: ["v"], value })),
  ),
  ...["", "a", "ä", "a\"'\\$", "\u{1F600}"].map(
    (value) => ({ kind: "prefix", path: ["nested", "v"], value }) as const,
  ),
  ...[["v"], ["nested"], ["nested", "v"], ["k.\"'"], ["k.\"'", ""], ["absent"]].map(
    (path) => ({ kind: "exists", path }) as const,
  ),
];

export const recordQueries: StoreCase[] = [
  {
    name: "every filter and its negation find the same in every store",
    async run({ store }) {
      await fill(store);
      await within(store, async (tx) => {
        for (const filter of leaves.flatMap(combined)) {
          const expected = rows.filter(({ data }) => matches(filter, data)).map(({ id }) => id);
          assert.deepEqual(await idsOf(tx, { filter }), expected, JSON.stringify(filter));
        }
      });
    },
  },
  {
    name: "what a filter says is what is found",
    async run({ store }) {
      await fill(store);
      const found = (filter: RecordFilter) => within(store, (tx) => idsOf(tx, { filter }));
      const ids = (...given: unknown[]) =>
        rows.filter(({ data }) => given.includes(data.v)).map(({ id }) => id);
      assert.deepEqual(await found({ kind: "eq", path: ["v"], value: null }), ids(null));
      assert.deepEqual(
        await found({ kind: "gt", path: ["v"], value: 1 }),
        ids(1.5, 1e21, 9007199254740991),
        "numbers, not texts",
      );
      assert.deepEqual(await found({ kind: "prefix", path: ["v"], value: "a" }), ids("a", "ab", "a\"'\\$%_"));
      const not = await found({ kind: "not", of: { kind: "gt", path: ["v"], value: 1 } });
      assert.equal(not.length, rows.length - 3, "also where there is no number");
    },
  },
  {
    name: "every order is the same in every store, page by page",
    async run({ store }) {
      await fill(store);
      const sorts: (RecordSort | null)[] = [
        null,
        { path: ["v"], isDescending: false },
        { path: ["v"], isDescending: true },
        { path: ["absent"], isDescending: true },
      ];
      for (const sort of sorts)
        await within(store, async (tx) => {
          const whole = await idsOf(tx, { sort });
          assert.equal(whole.length, rows.length);
          const paged: string[] = [];
          for (let after: RecordPlace | null = null; ;) {
            const page = await tx.records.find({ ...all, sort, after, limit: 3 });
            paged.push(...page.map(({ id }) => id));
            if (page.length < 3) break;
            after = placeOf(page.at(-1)!, sort);
          }
          assert.deepEqual(paged, whole);
        });
    },
  },
  {
    name: "records are sorted by kind, then value, then id",
    async run({ store }) {
      await fill(store);
      const kindOf = (value: unknown) => ["boolean", "number", "string"].indexOf(typeof value);
      const sorted = await within(store, (tx) =>
        tx.records.find({ ...all, sort: { path: ["v"], isDescending: false } }),
      );
      const kinds = sorted.map(({ data }) => kindOf(data.v));
      assert.deepEqual(kinds, kinds.toSorted());
      const texts = sorted.map(({ data }) => data.v).filter((value) => typeof value === "string");
      assert.deepEqual(texts.slice(-3), ["ä", "\uffff", "😀"], "texts by their code points");
      const numbers = sorted.map(({ data }) => data.v).filter((value) => typeof value === "number");
      assert.deepEqual(
        numbers,
        numbers.toSorted((a, b) => a - b),
      );
    },
  },
  {
    name: "records can be left out of what is found",
    async run({ store }) {
      await fill(store);
      const found = await within(store, (tx) => idsOf(tx, { except: rows.slice(1).map(({ id }) => id) }));
      assert.deepEqual(found, [rows[0]!.id]);
    },
  },
];

const all = { collection: "things", filter: null, sort: null, after: null, except: [], limit: 100 };

function combined(filter: RecordFilter, index: number): readonly RecordFilter[] {
  const other = leaves[(index * 31) % leaves.length]!;
  const not: RecordFilter = { kind: "not", of: filter };
  return [
    filter,
    not,
    { kind: "all", of: [not, { kind: "not", of: { kind: "any", of: [filter, other] } }] },
    { kind: "any", of: [{ kind: "all", of: [filter, other] }, other] },
  ];
}

function within<T>(store: Store, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return store.withTransaction(here, work);
}

async function fill(store: Store): Promise<void> {
  await within(store, async (tx) => {
    const times = { createdAt: 1, updatedAt: 1 };
    await tx.collections.insert({ name: "things", description: "", schema: true, etag: "c", ...times });
    await tx.records.put(rows);
  });
}

async function idsOf(tx: Transaction, query: Partial<Parameters<Transaction["records"]["find"]>[0]>) {
  return (await tx.records.find({ ...all, ...query })).map(({ id }) => id);
}
