import type { AccountStore } from "../store/port/accounts/account-store.js";

/** Makes an organisation with projects of these ids. */
export async function addProjects(store: AccountStore, ...ids: readonly string[]): Promise<void> {
  await store.withAccounts({ organization: "org_of_tests" }, async (tx) => {
    await tx.organizations.insert("of tests");
    for (const [index, id] of ids.entries())
      await tx.projects.insert({ id, name: `project-${index}`, description: "" });
  });
}
