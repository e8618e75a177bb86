import { AppError } from "../errors.js";
import type { AccountStore } from "../store/port/accounts/account-store.js";
import type { Leadership } from "../store/port/cluster/leadership.js";

/**
 * Which controller may act.
 *
 * E1 Whoever leads has taken an epoch, larger than any before it.
 * E2 What a controller asks is done in a transaction that holds the newest epoch: one that is stale has no effect, not
 *    even one that was on its way when the next was taken.
 */
export class Epochs {
  constructor(private readonly store: AccountStore) {}

  /** E1 */
  take(holder: string): Promise<number> {
    return this.store.withAccounts({}, (tx) => tx.leadership.take(holder));
  }

  /** For what only looks. Throws `AppError` `StaleEpoch`. */
  refuseStale(epoch: number): Promise<void> {
    return this.store.withAccounts({}, (tx) => refuseStale(tx, epoch));
  }
}

/** E2 Throws `AppError` `StaleEpoch`. */
export async function refuseStale(
  { leadership }: { readonly leadership: Pick<Leadership, "newest"> },
  epoch: number,
): Promise<void> {
  refuseOlder(epoch, await leadership.newest());
}

export function refuseOlder(epoch: number, newest: number): void {
  if (epoch >= newest) return;
  throw new AppError("StaleEpoch", `Epoch ${newest} was taken after ${epoch}: another controller leads.`);
}
