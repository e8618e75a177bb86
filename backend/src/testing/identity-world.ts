import { createIdentity, type Identity, type IdentityParts } from "../identity.js";
import { AppError } from "../errors.js";
import type { PostgresStore } from "../store/postgres/postgres-store.js";
import type { Actor } from "../tenants/actor.js";
import { ManualClock } from "./manual-clock.js";
import type { KeptDatabase } from "./postgres/kept-database.js";

/** Who there is and what they may, on an empty database and a clock that the test moves. */
export interface IdentityWorld extends Identity {
  readonly store: PostgresStore;
  readonly clock: ManualClock;
  /** The same at another replica. */
  replica(): Identity;
}

export async function identityWorld(
  kept: KeptDatabase,
  options: Partial<IdentityParts> = {},
): Promise<IdentityWorld> {
  const clock = new ManualClock();
  const store = await kept.emptyStore(clock);
  const open = (): Identity => createIdentity({ store, clock, redis: null, ...options });
  return { ...open(), store, clock, replica: open };
}

let usersMade = 0;

/** Somebody who has registered, with a password that opens nothing. */
export async function someone({ store }: Pick<IdentityWorld, "store">): Promise<Actor> {
  const [userId, email] = [`usr_${++usersMade}`, `user-${usersMade}@example.com`];
  const password = { hash: "", salt: "", cost: { N: 2, r: 1, p: 1 } };
  await store.withAccounts({}, (tx) => tx.users.insert({ id: userId, email, name: "Someone", password }));
  return { userId, email };
}

/** The code of the refusal; null: there was none. */
export async function refusalOf(asking: Promise<unknown>): Promise<string | null> {
  try {
    await asking;
    return null;
  } catch (failure) {
    if (failure instanceof AppError) return failure.code;
    throw failure;
  }
}
