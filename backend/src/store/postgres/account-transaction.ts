import type { AccountScope, AccountTransaction } from "../port/accounts/account-store.js";
import type { Session } from "./connections.js";
import { postgresAuditLog } from "./nouns/accounts/audit-log.js";
import { postgresMembers } from "./nouns/accounts/members.js";
import { postgresOrganizations } from "./nouns/accounts/organizations.js";
import { postgresProjects } from "./nouns/accounts/projects.js";
import { postgresLeadership } from "./nouns/cluster/leadership.js";
import { postgresProbes } from "./nouns/cluster/probes.js";
import { postgresSessions } from "./nouns/accounts/sessions.js";
import { postgresTokens } from "./nouns/accounts/tokens.js";
import { postgresUsers } from "./nouns/accounts/users.js";
import { ScopedSession } from "./scoped-session.js";

export function accountTransactionOf(
  session: Session,
  { organization, user }: AccountScope,
  now: () => number,
  effects: (() => void)[],
): AccountTransaction {
  const inOrganization = new ScopedSession(session, organization ?? null);
  const ofUser = new ScopedSession(session, user ?? null);
  return {
    now,
    users: postgresUsers(session),
    sessions: postgresSessions(ofUser),
    tokens: postgresTokens(ofUser),
    organizations: postgresOrganizations(inOrganization, ofUser),
    projects: postgresProjects(inOrganization, ofUser),
    members: postgresMembers(inOrganization, ofUser),
    auditLog: postgresAuditLog(inOrganization),
    leadership: postgresLeadership(session),
    probes: postgresProbes(session),
    onCommit: (effect) => void effects.push(effect),
  };
}
