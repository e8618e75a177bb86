import assert from "node:assert/strict";
import type { AccountScope, AccountStore, AccountTransaction } from "../port/accounts/account-store.js";
import type { PlatformStore } from "../port/platform-store.js";

export interface TenantCase {
  readonly name: string;
  run(store: AccountStore & PlatformStore): Promise<void>;
}

const entry = { actor: "a@example.com", action: "thing.done", target: "it", details: {} };
const anything = { actor: null, action: null, since: null, until: null };
const password = { hash: "", salt: "", cost: { N: 2, r: 1, p: 1 } };

async function foundTenant(store: AccountStore, name: string): Promise<void> {
  await store.withAccounts({ organization: `org-${name}`, user: `user-${name}` }, async (tx) => {
    await tx.users.insert({ id: `user-${name}`, email: `${name}@example.com`, name, password });
    await tx.organizations.insert(name);
    await tx.members.insert(null, `user-${name}`, "owner");
    await tx.projects.insert({ id: `project-${name}`, name: "same", description: "" });
    await tx.members.insert(`project-${name}`, `user-${name}`, "viewer");
    await tx.auditLog.append(entry, `project-${name}`);
  });
}

/** Two tenants, alike in all but their ids. */
async function foundBoth(store: AccountStore): Promise<void> {
  for (const name of ["here", "elsewhere"]) await foundTenant(store, name);
}

function within<T>(
  store: AccountStore,
  scope: AccountScope,
  work: (tx: AccountTransaction) => Promise<T>,
): Promise<T> {
  return store.withAccounts(scope, work);
}

const here = { organization: "org-here" };
const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

/** Shows that organisations, projects, members and what was done are kept apart, by policies as by statements. */
export const tenantCases: readonly TenantCase[] = [
  {
    name: "an organisation sees its own projects, members and log alone",
    async run(store) {
      await foundBoth(store);
      await within(store, here, async (tx) => {
        assert.deepEqual(ids(await tx.projects.list("", 9)), ["project-here"]);
        const members = await tx.members.list(null, "", 9);
        assert.deepEqual(
          members.map(({ userId }) => userId),
          ["user-here"],
        );
        assert.deepEqual(await tx.members.lockOwners(), ["user-here"]);
        const log = await tx.auditLog.list(null, anything, null, 9);
        assert.deepEqual(
          log.map(({ project }) => project),
          ["project-here"],
        );
      });
    },
  },
  {
    name: "a user sees their own organisations, projects and roles alone",
    async run(store) {
      await foundBoth(store);
      await within(store, { user: "user-here" }, async (tx) => {
        assert.deepEqual(ids(await tx.organizations.ofUser()), ["org-here"]);
        assert.deepEqual(ids(await tx.projects.ofUser(null, "", 9)), ["project-here"]);
        assert.deepEqual(await tx.members.rolesInOrganization("org-elsewhere"), []);
        assert.equal(await tx.members.placeInProject("project-elsewhere"), null);
      });
    },
  },
  {
    name: "an organisation changes and deletes its own projects and members alone",
    async run(store) {
      await foundBoth(store);
      await within(store, here, async (tx) => {
        assert.equal(await tx.projects.get("project-elsewhere"), null);
        const names = { name: "stolen", description: "" };
        assert.equal(await tx.projects.update("project-elsewhere", 1, names), null);
        assert.equal(await tx.projects.delete("project-elsewhere"), false);
        await tx.members.setRole(null, "user-elsewhere", "viewer");
        await tx.members.delete(null, "user-elsewhere");
      });
      await within(store, { organization: "org-elsewhere" }, async (tx) => {
        assert.equal((await tx.projects.get("project-elsewhere"))?.name, "same");
        assert.equal((await tx.members.get(null, "user-elsewhere"))?.role, "owner");
      });
    },
  },
  {
    name: "an organisation is renamed and deleted by itself alone",
    async run(store) {
      await foundBoth(store);
      await within(store, here, async (tx) => {
        await tx.organizations.rename("renamed", 1);
        await tx.organizations.delete();
      });
      await within(store, { organization: "org-elsewhere" }, async (tx) => {
        assert.equal((await tx.organizations.get())?.name, "elsewhere");
      });
    },
  },
  {
    name: "a project logs what was done in it, for its own organisation",
    async run(store) {
      await foundBoth(store);
      await store.withTransaction({ project: "project-here" }, (tx) =>
        tx.auditLog.append({ ...entry, action: "flow.published" }),
      );
      const listed = (organization: string) =>
        within(store, { organization }, (tx) =>
          tx.auditLog.list(null, { ...anything, action: "flow.published" }, null, 9),
        );
      assert.equal((await listed("org-here")).length, 1);
      assert.equal((await listed("org-elsewhere")).length, 0);
    },
  },
];
