import type { AccountStore } from "../store/port/accounts/account-store.js";
import type { PostgresStore } from "../store/postgres/postgres-store.js";
import type { ManualClock } from "./manual-clock.js";
import type { KeptDatabase } from "./postgres/kept-database.js";

/** Makes an organisation with projects of these ids. */
export async function addProjects(store: AccountStore, ...ids: readonly string[]): Promise<void> {
  await store.withAccounts({ organization: "org_of_tests" }, async (tx) => {
    await tx.organizations.insert("of tests");
    for (const [index, id] of ids.entries())
      await tx.projects.insert({ id, name: `project-${index}`, description: "" });
  });
}

/** An empty store, but for the project of a `World`: what is asked of a run is logged in its project. */
export async function storeOfWorld(kept: KeptDatabase, clock: ManualClock): Promise<PostgresStore> {
  const store = await kept.emptyStore(clock);
  await addProjects(store, "here");
  return store;
}
