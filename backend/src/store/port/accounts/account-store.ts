import type { Leadership } from "../cluster/leadership.js";
import type { Probes } from "../cluster/probes.js";
import type { AuditLog } from "./audit-log.js";
import type { Credentials } from "./credentials.js";
import type { Members } from "./members.js";
import type { Organizations } from "./organizations.js";
import type { Projects } from "./projects.js";
import type { Sessions } from "./sessions.js";
import type { Tokens } from "./tokens.js";
import type { Users } from "./users.js";

/** For whom a transaction over accounts works: it sees what is the organisation's and what is the user's. */
export interface AccountScope {
  readonly user?: string;
  readonly organization?: string;
}

export interface AccountTransaction {
  /** The store's time when the transaction began, in epoch ms. */
  now(): number;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly organizations: Organizations;
  readonly projects: Projects;
  readonly members: Members;
  readonly auditLog: AuditLog;
  readonly leadership: Leadership;
  readonly probes: Probes;
  onCommit(effect: () => void): void;
}

/** Who there is and who may, apart from what is in the projects. D1–D6 of `Store` hold, with the scope for the project. */
export interface AccountStore {
  /** As `Store.withTransaction`. */
  withAccounts<T>(scope: AccountScope, work: (tx: AccountTransaction) => Promise<T>): Promise<T>;
  readonly credentials: Credentials;
}
