import assert from "node:assert/strict";
import type { RecordStamp } from "../../data/record-document.js";
import {
  addCollection,
  claimWithData,
  committed,
  everyRight,
  refusalOf,
  type DataCode,
} from "../../testing/data-world.js";
import type { World } from "../../testing/world.js";
import type { ProtocolCase } from "./protocol-case.js";

const retry = {
  ...{ maxAttempts: 2, delayMs: 0, factor: 1, maxDelayMs: 0, jitter: "none" },
  ...{ codes: null, condition: null },
} as const;

const claimTransactional = (world: World, changes: object = {}): Promise<DataCode> =>
  claimWithData(world, everyRight, { isTransactional: true, ...changes });

/** Records that are there before the step begins, written by a step that is not transactional. */
async function seed(world: World, ...ids: string[]): Promise<DataCode> {
  await addCollection(world.store);
  const code = await claimWithData(world);
  await code.batch(ids.map((id, index) => ({ op: "create", id, data: { total: index } })));
  return code;
}

export const transactional: readonly ProtocolCase[] = [
  {
    name: "what a transactional step writes is its own until its result, and then all there",
    async run(world) {
      const other = await seed(world, "a", "b", "c");
      const code = await claimTransactional(world);
      await code.put("a", { total: 10 });
      await code.delete("b");
      const { etag } = (await code.create("d", { total: 1 })).body as RecordStamp;
      await code.patch("d", { total: 11 }, { "if-match": `"${etag}"` });
      assert.deepEqual(Object.keys(await committed(world.store)), ["a", "b", "c"]);
      assert.deepEqual((await other.get("a")).data, { total: 0 }, "others see what is committed");
      assert.deepEqual((await code.get("a")).data, { total: 10 }, "the step sees its own");
      assert.equal((await code.call("GET", "orders/records/b")).status, 404);
      const last = await code.get("d");
      assert.equal(await world.commitsOf(() => world.runner.succeed(code.held)), 1, "one commit for all");
      assert.deepEqual(await committed(world.store), {
        ...{ a: { total: 10 }, c: { total: 2 }, d: { total: 11 } },
      });
      assert.equal((await other.get("d")).etag, last.etag, "with the etag that the step was told");
    },
  },
  {
    name: "a transactional step finds its own writes by filter, in order and page by page",
    async run(world) {
      await seed(world, "a", "b", "c", "d");
      const code = await claimTransactional(world);
      await code.put("b", { total: 7 });
      await code.delete("c");
      await code.create("e", { total: 5 });
      const sort = { path: "/total", order: "desc" };
      assert.deepEqual(await code.ids({ sort }), ["b", "e", "d", "a"]);
      assert.deepEqual(await code.ids({ filter: { path: "/total", gte: 5 } }), ["b", "e"]);
      const paged: string[] = [];
      for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
        const query = { sort, limit: 1, ...(cursor !== null && { cursor }) };
        const { body } = await code.call("POST", "orders/records:query", query);
        const page = body as { items: { id: string }[]; nextCursor: string | null };
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      assert.deepEqual(paged, ["b", "e", "d", "a"]);
    },
  },
  {
    name: "whatever else ends a transactional step drops what it wrote",
    async run(world) {
      await addCollection(world.store);
      const ends: ((code: DataCode) => Promise<unknown>)[] = [
        ({ held }) => world.runner.fail(held, { retryable: false }),
        ({ held }) => world.runner.fail(held, { code: "Cancelled", retryable: false }),
        ({ held }) => world.runner.succeed(held, "no number"),
        () => world.clock.advance(10_000),
      ];
      for (const end of ends) {
        const code = await claimTransactional(world, { outputSchema: { type: "number" } });
        assert.equal((await code.put("a", { total: 1 })).status, 200);
        await end(code);
        assert.deepEqual(await committed(world.store), {});
        assert.deepEqual(refusalOf(await code.put("a", { total: 2 })), [409, "StaleAttempt"]);
        const left = await world.store.withTransaction({ project: "here" }, (tx) =>
          tx.stagedRecords.of([code.held.attempt.id]),
        );
        assert.deepEqual(left, [], "nothing is left of it");
      }
    },
  },
  {
    name: "a record that another changed meanwhile is a conflict: nothing is written, and the step is tried again",
    async run(world) {
      const other = await seed(world, "a", "b");
      const conflicts: ((code: DataCode) => Promise<unknown>)[] = [
        async (code) => {
          await code.patch("a", { note: "mine" });
          await other.put("a", { total: 50 });
        },
        async (code) => {
          const { etag } = await code.get("a");
          await code.put("a", { total: 1 }, { "if-match": `"${etag}"` });
          await other.put("a", { total: 51 });
        },
        async (code) => {
          await code.create("new", { total: 1 });
          await other.create("new", { total: 52 });
        },
        async (code) => {
          await code.patch("b", { note: "mine" });
          await other.delete("b");
        },
      ];
      for (const conflict of conflicts) {
        const code = await claimTransactional(world, { retry });
        await code.create("beside", { total: 1 });
        await conflict(code);
        const before = await committed(world.store);
        assert.equal((await world.runner.succeed(code.held)).status, 204, "the result is taken");
        assert.deepEqual(await committed(world.store), before, "all or none");
        const again = await world.claim();
        assert.equal(again.attempt.number, 2, "DataConflict is retryable");
        await world.runner.succeed(again);
      }
      const code = await claimTransactional(world);
      await code.patch("a", { note: "mine" });
      await other.put("a", { total: 53 });
      await world.runner.succeed(code.held);
      const { outcome } = await world.backend.runs.whenEnded({
        project: "here",
        runId: code.held.run.id,
      });
      assert.equal(outcome.status === "failed" && outcome.error.code, "DataConflict");
    },
  },
  {
    name: "a write that asked for nothing overwrites, as it would have at once",
    async run(world) {
      const other = await seed(world, "a", "b");
      const code = await claimTransactional(world);
      await code.put("a", { total: 1 });
      await code.delete("b");
      await other.put("a", { total: 50 });
      await other.put("b", { total: 50 });
      await world.runner.succeed(code.held);
      assert.deepEqual(await committed(world.store), { a: { total: 1 } });
    },
  },
  {
    name: "a schema that was changed, or a collection that is gone, is a conflict too",
    async run(world) {
      await addCollection(world.store);
      const code = await claimTransactional(world);
      await code.put("a", { total: 1 });
      await world.store.withTransaction({ project: "here" }, async (tx) => {
        await tx.collections.lock("orders");
        await tx.collections.delete("orders");
      });
      await world.runner.succeed(code.held);
      const { outcome } = await world.backend.runs.whenEnded({ project: "here", runId: code.held.run.id });
      assert.equal(outcome.status === "failed" && outcome.error.code, "DataConflict");
    },
  },
  {
    name: "a transactional step writes 1,000 records at most, and a repeated result commits once",
    async run(world) {
      await addCollection(world.store);
      const code = await claimTransactional(world);
      const changes = Array.from({ length: 1_000 }, (_, index) => ({
        ...{ op: "put", id: `r${index}`, data: { total: index } },
      }));
      assert.equal((await code.batch(changes, { "idempotency-key": "k" })).status, 200);
      assert.equal((await code.batch(changes, { "idempotency-key": "k" })).status, 200);
      assert.deepEqual(refusalOf(await code.put("more", { total: 1 })), [413, "BodyTooLarge"]);
      assert.equal((await code.put("r0", { total: -1 })).status, 200, "one of them again");
      await world.runner.succeed(code.held);
      await world.runner.succeed(code.held);
      const found = await committed(world.store);
      assert.deepEqual([Object.keys(found).length, found.r0], [1_000, { total: -1 }]);
    },
  },
  {
    name: "results of transactional steps that arrive together are taken together",
    async run(world) {
      await addCollection(world.store);
      const codes: DataCode[] = [];
      for (let index = 0; index < 3; index++) {
        const code = await claimTransactional(world);
        await code.put(`r${index}`, { total: index });
        await code.put("all", { total: index });
        codes.push(code);
      }
      await Promise.all(codes.map(({ held }) => world.runner.succeed(held)));
      assert.deepEqual(Object.keys(await committed(world.store)), ["all", "r0", "r1", "r2"]);
    },
  },
];
