import type { Caller } from "../auth/caller.js";
import type { AccountStore, AccountTransaction } from "../store/port/accounts/account-store.js";
import type { LiveAccess } from "./live-session.js";

/** Asks the store, each time: what somebody may see is never remembered here. */
export class StoredAccess implements LiveAccess {
  constructor(
    private readonly store: Pick<AccountStore, "withAccounts">,
    /** Throws `AppError` unless the caller may read the runs of the project. */
    private readonly viewRuns: (caller: Caller, project: string) => Promise<unknown>,
  ) {}

  isGood({ userId, credential }: Caller): Promise<boolean> {
    return this.store.withAccounts({ user: userId }, async (tx) => {
      const user = await tx.users.get(userId);
      if (user?.disabledAt !== null) return false;
      const shown = await shownBy(tx, credential);
      return shown.some(({ id, expiresAt }) => id === credential.id && expiresAt > tx.now);
    });
  }

  async expectViewer(caller: Caller, project: string): Promise<void> {
    await this.viewRuns(caller, project);
  }
}

/** More tokens than anybody has. */
const everyToken = 10_000;

function shownBy(
  tx: AccountTransaction,
  { kind }: Caller["credential"],
): Promise<readonly { readonly id: string; readonly expiresAt: number }[]> {
  return kind === "session" ? tx.sessions.list() : tx.tokens.list(null, everyToken);
}
