import type { Caller } from "../auth/caller.js";
import { sessionIdleMs } from "../auth/session-periods.js";
import type { AccountStore } from "../store/port/accounts/account-store.js";
import type { LiveAccess } from "./live-session.js";

/** Asks the store, each time: what somebody may see is never remembered here. */
export class StoredAccess implements LiveAccess {
  constructor(
    private readonly store: Pick<AccountStore, "credentials">,
    /** Throws `AppError` unless the caller may read the runs of the project. */
    private readonly viewRuns: (caller: Caller, project: string) => Promise<unknown>,
  ) {}

  async goodAmong(callers: readonly Caller[]): Promise<ReadonlySet<string>> {
    const ids = new Set(callers.map(({ credential }) => credential.id));
    return new Set(await this.store.credentials.goodAmong([...ids], sessionIdleMs));
  }

  async expectViewer(caller: Caller, project: string): Promise<void> {
    await this.viewRuns(caller, project);
  }
}
