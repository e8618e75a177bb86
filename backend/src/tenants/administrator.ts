import { readFile } from "node:fs/promises";
import { hashPassword } from "../auth/password.js";
import { newId } from "../ids.js";
import type { AccountStore, AccountTransaction } from "../store/port/accounts/account-store.js";
import { UniqueViolation } from "../store/port/errors.js";
import { installationOrganization as organization } from "./installation.js";
import { foundOrganization } from "./organizations.js";

/** Who is to own what the installation makes, as its operator says. */
export interface Administrator {
  readonly email: string;
  /** File of the first password of a user who is not there yet; another's is left as it is. */
  readonly passwordFile: string;
}

/** Makes the administrator and the installation's organisation, as far as they are not there. Replicas may do so at once. */
export async function ensureAdministrator(store: AccountStore, given: Administrator): Promise<void> {
  const userId = await ensureUser(store, given);
  const actor = { userId, email: given.email };
  await orElsewhere(() =>
    store.withAccounts({ organization, user: userId }, async (tx) => {
      if (!(await tx.organizations.get())) return void (await foundOrganization(tx, actor, "Default"));
      await ensureOwner(tx, userId);
    }),
  );
}

async function ensureUser(store: AccountStore, { email, passwordFile }: Administrator): Promise<string> {
  const find = () => store.withAccounts({}, (tx) => tx.users.byEmail(email));
  const known = await find();
  if (known) return known.id;
  const password = await hashPassword((await readFile(passwordFile, "utf8")).trim());
  const user = { id: newId("usr"), email, name: "Administrator", password };
  await orElsewhere(() => store.withAccounts({ user: user.id }, (tx) => tx.users.insert(user)));
  return (await find())!.id;
}

/** An organisation that a controller was first to need has nobody. */
async function ensureOwner(tx: AccountTransaction, userId: string): Promise<void> {
  if ((await tx.members.lockOwners()).length === 0) await tx.members.insert(null, userId, "owner");
}

/** Another replica may have been first. */
async function orElsewhere(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof UniqueViolation)) throw failure;
  }
}
