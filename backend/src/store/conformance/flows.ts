import assert from "node:assert/strict";
import { CompareFailed } from "../port/errors.js";
import type { FlowContent } from "../port/flows.js";
import type { PlatformStore, PlatformTransaction } from "../port/platform-store.js";
import type { RunOrigin } from "../port/runs.js";
import { elsewhere, here, newRun } from "./fixtures.js";

const content: FlowContent = {
  ...{ name: "flow", number: 1, version: "v1", text: "t" },
  ...{ description: null, labels: {} },
};

const origin: RunOrigin = {
  ...{ flow: "flow", flowNumber: 1, labels: { k: "v" }, startedBy: "usr_1", requestHash: "h" },
  keys: ["1", "2"],
};

async function publish(tx: PlatformTransaction): Promise<void> {
  await tx.flowVersions.put({ version: "v1", text: "t" });
  await tx.flows.insert(content, "usr_1");
  await tx.publishedVersions.add("flow", 1, "v1", "usr_1");
}

/** That flows, and what runs are found by, are kept apart. */
export const flowCases: readonly { readonly name: string; run(store: PlatformStore): Promise<void> }[] = [
  {
    name: "a foreign flow and its versions are as if they did not exist",
    async run(store) {
      await store.withTransaction(here, publish);
      await store.withTransaction(elsewhere, async (tx) => {
        assert.equal(await tx.flows.get("flow"), null);
        assert.equal(await tx.flows.lock("flow"), null);
        assert.deepEqual(await tx.flows.list("", 10), []);
        assert.deepEqual(await tx.publishedVersions.list("flow", 10, 10), []);
        assert.equal(await tx.publishedVersions.get("flow", 1), null);
        await tx.flows.delete("flow", "usr_2");
      });
      const flow = await store.withTransaction(here, (tx) => tx.flows.get("flow"));
      assert.equal(flow?.deletedAt, null);
    },
  },
  {
    name: "what a foreign flow uses is neither found nor noted",
    async run(store) {
      const uses = [{ kind: "secret", name: "KEY", step: "pay" }] as const;
      await store.withTransaction(here, publish);
      await store.withTransaction(elsewhere, async ({ flowUses }) => {
        assert.deepEqual(await flowUses.unknown("", 9), []);
        await flowUses.put("flow", "v1", uses);
      });
      await store.withTransaction(here, async ({ flowUses }) => {
        assert.equal((await flowUses.unknown("", 9)).length, 1);
        await flowUses.put("flow", "v1", uses);
      });
      await store.withTransaction(elsewhere, async ({ flowUses }) => {
        assert.deepEqual(await flowUses.of("secret", "KEY", "", 9), []);
      });
    },
  },
  {
    name: "a foreign run is in no list, whatever it is looked for by",
    async run(store) {
      await store.withTransaction(here, (tx) => tx.runs.insert({ ...newRun("r"), origin }));
      await store.withTransaction(elsewhere, async (tx) => {
        assert.equal(await tx.runSearch.get("r"), null);
        assert.deepEqual(await tx.runSearch.page({}, null, 10), []);
        assert.deepEqual(await tx.runSearch.page({ keys: ["1"] }, null, 10), []);
        assert.equal(await tx.runSearch.countOpen(10), 0);
        const asked = { since: 0, most: 10, sliceMs: 1_000, flows: 10 };
        assert.deepEqual(await tx.runSearch.activity(asked), { times: [], flows: [] });
        const ending = { endedAt: 1, errorCode: "Stolen", keys: [] };
        await assert.rejects(tx.runs.update({ ...newRun("r"), expectedVersion: 0, ending }), CompareFailed);
      });
      const run = await store.withTransaction(here, (tx) => tx.runSearch.get("r"));
      assert.equal(run?.errorCode, null);
    },
  },
  {
    name: "a foreign run's log cannot be read",
    async run(store) {
      const any = { path: null, attempt: null };
      await store.withTransaction(here, (tx) =>
        tx.logChunks.append([
          { runId: "r", source: "log:r:a", firstSeq: 0, lastSeq: 0, bytesSoFar: 1, lines: [] },
        ]),
      );
      await store.withTransaction(elsewhere, async (tx) => {
        assert.deepEqual(await tx.runLog.after("r", any, 0, 10), []);
        assert.deepEqual(await tx.runLog.before("r", any, Number.MAX_SAFE_INTEGER, 10), []);
      });
      const log = await store.withTransaction(here, (tx) => tx.runLog.after("r", any, 0, 10));
      assert.equal(log[0]?.path, "a");
    },
  },
];
