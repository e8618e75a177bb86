import type { AccountStore } from "../store/port/accounts/account-store.js";
import type { AuditEntry, AuditFilter } from "../store/port/accounts/audit-log.js";
import type { Membership } from "./members.js";

/** What was done, by whom. Whoever does something writes it down in the same transaction. */
export class AuditReading {
  constructor(private readonly store: AccountStore) {}

  /** Newest first, those before `before`; of an organisation with what was done in its projects. */
  list(
    { organization, project }: Membership,
    filter: AuditFilter,
    before: Pick<AuditEntry, "at" | "id"> | null,
    limit: number,
  ): Promise<readonly AuditEntry[]> {
    return this.store.withAccounts({ organization }, (tx) =>
      tx.auditLog.list(project, filter, before, limit),
    );
  }
}
