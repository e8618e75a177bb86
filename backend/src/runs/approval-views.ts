import type { ApprovalFilter, ApprovalRow } from "../store/port/approvals.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import { roles, suffices, type Role } from "../tenants/roles.js";

/** Who asks what waits for them. */
export interface Asking {
  readonly user: string;
  readonly role: Role;
}

/** What people see of approvals that wait. */
export class ApprovalViews {
  constructor(private readonly store: Pick<PlatformStore, "withTransaction">) {}

  /** The longest waiting first. `waitingFor`: only what this person may decide, and has not; null: all. */
  list(
    project: string,
    waitingFor: Asking | null,
    filter: Omit<ApprovalFilter, "waitingFor">,
    limit: number,
  ): Promise<readonly ApprovalRow[]> {
    const approver = waitingFor && {
      user: waitingFor.user,
      roles: roles.filter((role) => suffices(waitingFor.role, role)),
    };
    return this.store.withTransaction({ project }, ({ approvals }) =>
      approvals.find({ ...filter, waitingFor: approver }, limit),
    );
  }
}
