import assert from "node:assert/strict";
import type { RecordStamp } from "../../data/record-document.js";
import type { RecordPage } from "../../data/record-reading.js";
import { addCollection, claimWithData, committed, DataCode, refusalOf } from "../../testing/data-world.js";
import type { ProtocolCase } from "./protocol-case.js";

export const records: readonly ProtocolCase[] = [
  {
    name: "code creates, reads, replaces, patches and deletes records",
    async run(world) {
      await addCollection(world.store);
      const code = await claimWithData(world);
      const created = await code.create("a", { total: 1, note: "x" });
      assert.equal(created.status, 201, JSON.stringify(created.body));
      const { data, ...stamp } = await code.get("a");
      assert.deepEqual([data, stamp], [{ total: 1, note: "x" }, created.body]);
      assert.deepEqual(refusalOf(await code.create("a", { total: 2 })), [409, "AlreadyExists"]);
      await world.clock.advance(10);
      const replaced = (await code.put("a", { total: 2 })).body as RecordStamp;
      assert.notEqual(replaced.etag, stamp.etag);
      assert.deepEqual([replaced.createdAt, replaced.updatedAt > stamp.updatedAt], [stamp.createdAt, true]);
      assert.equal((await code.patch("a", { note: "y", total: 3 })).status, 200);
      await code.patch("a", { note: null });
      assert.deepEqual((await code.get("a")).data, { total: 3 });
      assert.equal((await code.delete("a")).status, 204);
      assert.equal((await code.delete("a")).status, 204, "what is gone is deleted");
      assert.deepEqual(refusalOf(await code.call("GET", "orders/records/a")), [404, "NotFound"]);
      assert.deepEqual(refusalOf(await code.patch("a", { total: 1 })), [404, "NotFound"]);
      const { id } = (await code.call("POST", "orders/records", { data: { total: 9 } })).body as RecordStamp;
      assert.deepEqual((await code.get(id)).data, { total: 9 });
    },
  },
  {
    name: "a write that names an etag is done only where the record still has it",
    async run(world) {
      await addCollection(world.store);
      const code = await claimWithData(world);
      const { etag } = (await code.put("a", { total: 1 })).body as RecordStamp;
      const stale = [412, "PreconditionFailed"];
      for (const change of [
        (headers: Record<string, string>) => code.put("a", { total: 2 }, headers),
        (headers: Record<string, string>) => code.patch("a", { total: 2 }, headers),
        (headers: Record<string, string>) => code.delete("a", headers),
      ])
        assert.deepEqual(refusalOf(await change({ "if-match": '"other"' })), stale);
      assert.deepEqual(refusalOf(await code.put("b", { total: 1 }, { "if-match": "*" })), stale);
      assert.equal((await code.put("a", { total: 2 }, { "if-match": `"${etag}"` })).status, 200);
      assert.deepEqual(refusalOf(await code.put("a", { total: 3 }, { "if-match": `"${etag}"` })), stale);
      assert.equal((await code.patch("a", { total: 4 }, { "if-match": "*" })).status, 200);
      assert.deepEqual(await committed(world.store), { a: { total: 4 } });
    },
  },
  {
    name: "what does not meet the schema, or cannot be kept, is refused",
    async run(world) {
      await addCollection(world.store);
      const code = await claimWithData(world);
      await code.put("a", { total: 1 });
      const table: readonly (readonly [unknown, number, string])[] = [
        [{ data: { total: "much" } }, 422, "Unprocessable"],
        [{ data: {} }, 422, "Unprocessable"],
        [{ data: [] }, 400, "InvalidRequest"],
        [{ data: { total: 1 }, etag: "x" }, 400, "InvalidRequest"],
        [{ data: { total: 1, note: "\u0000" } }, 400, "InvalidRequest"],
        [{ data: { total: 1, note: "\ud800" } }, 400, "InvalidRequest"],
        [{ data: { total: 1, constructor: 1 } }, 400, "InvalidRequest"],
        [{ data: { total: 1, note: "x".repeat(256 * 1024) } }, 413, "BodyTooLarge"],
      ];
      for (const [body, status, refusal] of table)
        assert.deepEqual(refusalOf(await code.call("PUT", "orders/records/a", body)), [status, refusal]);
      assert.deepEqual(refusalOf(await code.patch("a", { total: null })), [422, "Unprocessable"]);
      assert.deepEqual(refusalOf(await code.put("a%00", { total: 1 })), [400, "InvalidRequest"]);
      assert.deepEqual(refusalOf(await code.put("a%20b", { total: 1 })), [400, "InvalidRequest"]);
      const proto = { body: '{"data":{"total":1,"__proto__":{}}}' };
      const url = `${code.held.data!.url}/collections/orders/records/a`;
      assert.equal((await world.runner.send("PUT", url, code.token, proto)).status, 400);
      assert.equal((await code.put("a", { total: 2, note: "\\u0000 😀" })).status, 200, "only said in words");
      assert.deepEqual(await committed(world.store), { a: { total: 2, note: "\\u0000 😀" } });
    },
  },
  {
    name: "records are listed and found in pages, by filter and in order",
    async run(world) {
      await addCollection(world.store);
      const code = await claimWithData(world);
      const totals = [5, 3, 9, 1, 7];
      await code.batch(totals.map((total, index) => ({ op: "create", id: `r${index}`, data: { total } })));
      const page = async (query: string): Promise<RecordPage> =>
        (await code.call("GET", `orders/records${query}`)).body as RecordPage;
      const first = await page("?limit=2");
      const second = await page(`?limit=3&cursor=${first.nextCursor}`);
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      assert.deepEqual([ids, second.nextCursor], [["r0", "r1", "r2", "r3", "r4"], null]);
      const filter = { and: [{ path: "/total", gte: 3, lt: 9 }, { not: { path: "/total", in: [5] } }] };
      const sort = { path: "/total", order: "desc" };
      assert.deepEqual(await code.ids({ filter, sort }), ["r4", "r1"]);
      assert.deepEqual(await code.ids({ filter: { path: "/note", exists: false }, limit: 1 }), ["r0"]);
      for (const wrong of [
        { filter: { path: "total", eq: 1 } },
        { filter: { path: "/total" } },
        { filter: { path: "/total", like: "x" } },
        { filter: {} },
        { filter: { or: [] } },
        { filter: { path: "/total", eq: {} } },
        { sort: { path: "/total", order: "up" } },
        { limit: 201 },
        { cursor: "x" },
        { cursor: first.nextCursor, sort },
        { page: 2 },
        { filter: { path: "/a\u0000b", eq: 1 } },
      ]) {
        const reply = await code.call("POST", "orders/records:query", wrong);
        assert.deepEqual(refusalOf(reply), [400, "InvalidRequest"], JSON.stringify(wrong));
      }
    },
  },
  {
    name: "a batch is done whole or not at all, and its changes build on each other",
    async run(world) {
      await addCollection(world.store);
      const code = await claimWithData(world);
      const reply = await code.batch([
        { op: "create", id: "a", data: { total: 1 } },
        { op: "patch", id: "a", patch: { note: "x" } },
        { op: "put", id: "b", data: { total: 2 } },
        { op: "delete", id: "b" },
      ]);
      const { results } = reply.body as { results: readonly (RecordStamp | null)[] };
      assert.deepEqual(
        results.map((stamp) => stamp?.id ?? null),
        ["a", "a", "b", null],
      );
      const broken = await code.batch([
        { op: "put", id: "a", data: { total: 9 } },
        { op: "patch", id: "absent", patch: {} },
      ]);
      assert.deepEqual(refusalOf(broken), [404, "NotFound"]);
      assert.match((broken.body as { detail: string }).detail, /^Change 2:/);
      assert.deepEqual(await committed(world.store), { a: { total: 1, note: "x" } });
    },
  },
  {
    name: "a call with a key is carried out once, and its key serves no other call",
    async run(world) {
      await addCollection(world.store);
      const code = await claimWithData(world);
      const keyed = { "idempotency-key": "1.1:1" };
      const first = await code.call("POST", "orders/records", { data: { total: 1 } }, keyed);
      const again = await code.call("POST", "orders/records", { data: { total: 1 } }, keyed);
      assert.deepEqual(again, first);
      const reused = [409, "IdempotencyKeyReused"];
      assert.deepEqual(
        refusalOf(await code.call("POST", "orders/records", { data: { total: 2 } }, keyed)),
        reused,
      );
      assert.deepEqual(refusalOf(await code.delete("x", keyed)), reused);
      assert.equal(Object.keys(await committed(world.store)).length, 1);
      await code.put("a", { total: 1 }, { "idempotency-key": "k" });
      await code.delete("a");
      await code.put("a", { total: 1 }, { "idempotency-key": "k" });
      assert.equal((await committed(world.store)).a, undefined, "not a second time");
    },
  },
  {
    name: "a key that code makes itself holds through the step's attempts; without one a retry writes again",
    async run(world) {
      await addCollection(world.store);
      const retry = { maxAttempts: 2, delayMs: 0, factor: 1, maxDelayMs: 0, jitter: "none" } as const;
      const code = await claimWithData(world, ["create"], {
        retry: { ...retry, codes: null, condition: null },
      });
      const writes = async (writer: typeof code): Promise<void> => {
        const key = { "idempotency-key": `${writer.held.idempotencyKey}-order` };
        await writer.call("POST", "orders/records", { data: { total: 1 } }, key);
        const plain = { "idempotency-key": `1.${writer.held.attempt.number}:1` };
        await writer.call("POST", "orders/records", { data: { total: 2 } }, plain);
      };
      await writes(code);
      await world.runner.fail(code.held);
      const second = new DataCode(world, await world.claim());
      assert.equal(second.held.idempotencyKey, code.held.idempotencyKey);
      await writes(second);
      const totals = Object.values(await committed(world.store)).map(({ total }) => total);
      assert.deepEqual(totals.sort(), [1, 2, 2]);
    },
  },
  {
    name: "of many who count up one record at once none is lost",
    async run(world) {
      await addCollection(world.store);
      const code = await claimWithData(world);
      await code.put("count", { total: 0 });
      const increase = async (): Promise<void> => {
        for (;;) {
          const { data, etag } = await code.get("count");
          const next = { total: (data.total as number) + 1 };
          const { status } = await code.put("count", next, { "if-match": `"${etag}"` });
          if (status === 200) return;
          assert.equal(status, 412);
        }
      };
      await Promise.all(Array.from({ length: 5 }, increase));
      assert.deepEqual(await committed(world.store), { count: { total: 5 } });
    },
  },
];
