import assert from "node:assert/strict";
import type { Approval } from "@flowrunner/engine";
import type { ApprovalFilter, Approver } from "../port/approvals.js";
import type { PlatformStore } from "../port/platform-store.js";
import { elsewhere, here, newRun } from "./fixtures.js";
import type { PlatformCase } from "./platform-case.js";

const asked = (changes: Partial<Approval> = {}): Approval => ({
  ...{ generation: 0, message: "Go on?", form: null, users: [], role: "editor", quorum: 1, rejectQuorum: 1 },
  ...{ barred: null, deadline: 1_000 },
  ...changes,
});

const ann: Approver = { user: "ann@example.com", roles: ["viewer", "editor"] };

async function ask(store: PlatformStore, path: string, changes: Partial<Approval> = {}): Promise<void> {
  await store.withTransaction(here, async (tx) => {
    if (!(await tx.runs.get("r"))) await tx.runs.insert(newRun("r"));
    await tx.approvals.ask("r", path, asked(changes));
  });
}

async function find(
  store: PlatformStore,
  filter: Partial<ApprovalFilter> = {},
  scope = here,
): Promise<readonly string[]> {
  const everything = { waitingFor: null, runId: null, after: null };
  const found = await store.withTransaction(scope, ({ approvals }) =>
    approvals.find({ ...everything, ...filter }, 10),
  );
  return found.map(({ path }) => path);
}

export const approvalCases: readonly PlatformCase[] = [
  {
    name: "a foreign approval is as if it did not exist",
    isolates: true,
    async run(store) {
      await ask(store, "review");
      assert.deepEqual(await find(store, {}, elsewhere), []);
      await store.withTransaction(elsewhere, async ({ approvals }) => {
        await approvals.decided("r", "review", ann.user);
        await approvals.end("r", ["review"]);
      });
      assert.deepEqual(await find(store, { waitingFor: ann }), ["review"]);
    },
  },
  {
    name: "a person finds what names them or their role, bars them not, and they have not decided",
    async run(store) {
      await ask(store, "by role");
      await ask(store, "by name", { role: null, users: ["bob@example.com", ann.user] });
      await ask(store, "of admins", { role: "admin" });
      await ask(store, "of others", { role: null, users: ["bob@example.com"] });
      await ask(store, "barred", { barred: ann.user });
      await ask(store, "decided", { quorum: 2 });
      await store.withTransaction(here, ({ approvals }) => approvals.decided("r", "decided", ann.user));
      assert.deepEqual(await find(store, { waitingFor: ann }), ["by name", "by role"]);
      assert.equal((await find(store)).length, 6);
    },
  },
  {
    name: "approvals are listed by when they were asked, from any place on, until they have ended",
    async run(store, clock) {
      await ask(store, "b");
      await clock.advance(10);
      await ask(store, "a");
      await ask(store, "c");
      assert.deepEqual(await find(store), ["b", "a", "c"]);
      const [first] = await store.withTransaction(here, ({ approvals }) =>
        approvals.find({ waitingFor: null, runId: "r", after: null }, 1),
      );
      assert.deepEqual(await find(store, { after: first! }), ["a", "c"]);
      assert.deepEqual(await find(store, { runId: "other" }), []);
      await store.withTransaction(here, ({ approvals }) => approvals.end("r", ["b", "c"]));
      assert.deepEqual(await find(store), ["a"]);
    },
  },
  {
    name: "an approval is kept as it was asked",
    async run(store) {
      const form = { type: "object", properties: { limit: { type: "number" } } };
      await ask(store, "review", { form, generation: 2, message: "a\0b", barred: "eve@example.com" });
      const [kept] = await store.withTransaction(here, ({ approvals }) =>
        approvals.find({ waitingFor: null, runId: null, after: null }, 1),
      );
      assert.deepEqual(
        { ...kept, askedAt: 0 },
        {
          ...asked({ form, generation: 2, message: "a\ufffdb", barred: "eve@example.com" }),
          ...{ runId: "r", flow: null, path: "review", decidedBy: [], askedAt: 0 },
        },
      );
    },
  },
];
