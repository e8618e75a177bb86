import { newPassword } from "./auth/account-service.js";
import { makeToken } from "./auth/api-tokens.js";
import { hashPassword } from "./auth/password.js";
import { scopes } from "./auth/scopes.js";
import { newId } from "./ids.js";
import type { AccountStore, AccountTransaction } from "./store/port/accounts/account-store.js";
import { UniqueViolation } from "./store/port/errors.js";
import { foundOrganization } from "./tenants/organizations.js";
import { addProject } from "./tenants/projects.js";

/** How the first user signs in, and where to begin. */
export interface FirstUser {
  readonly email: string;
  /** Shown this once, as is the token. */
  readonly password: string;
  /** An API token with every scope, for 90 days. */
  readonly token: string;
  /** Ids. */
  readonly organization: string;
  readonly project: string;
}

const email = "admin@localhost";
const tokenLifetimeMs = 90 * 24 * 3_600_000;

/** Makes the first user, who owns the first organisation with its first project, `default`; null: there is somebody. */
export async function bootstrap(store: AccountStore): Promise<FirstUser | null> {
  if (await store.withAccounts({}, (tx) => tx.users.any())) return null;
  const password = newPassword();
  const user = { id: newId("usr"), email, name: "Administrator", password: await hashPassword(password) };
  const organization = newId("org");
  try {
    const made = await store.withAccounts({ user: user.id, organization }, async (tx) => {
      await tx.users.insert(user);
      return settle(tx, user.id);
    });
    return { email, password, organization, ...made };
  } catch (failure) {
    if (failure instanceof UniqueViolation) return null; // another replica was first
    throw failure;
  }
}

async function settle(tx: AccountTransaction, userId: string): Promise<Pick<FirstUser, "token" | "project">> {
  const actor = { userId, email };
  await foundOrganization(tx, actor, "Default");
  const { id: project } = await addProject(tx, actor, { name: "default", description: "" });
  const token = { name: "first sign-in", scopes, project: null, lifetimeMs: tokenLifetimeMs };
  return { project, token: (await makeToken(tx, token)).secret };
}
