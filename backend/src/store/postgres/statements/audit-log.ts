import type { AuditEntry, AuditFilter } from "../../port/accounts/audit-log.js";
import { inOrganization, inProject } from "../statement.js";

type EntryValues = [id: string, actor: string, action: string, target: string, details: unknown];

/** Writes nothing for a project that does not exist. */
export const appendToProjectLog = inProject<EntryValues>(
  "append-to-project-log",
  "write",
  `insert into audit_log (project_id, organization_id, entry_id, at, actor, action, target, details)
   select $1, organization_id, $2, now_ms(), $3, $4, $5, $6 from projects where project_id = $1`,
);

export const appendToLog = inOrganization<[...EntryValues, project: string | null]>(
  "append-to-log",
  "write",
  `insert into audit_log (organization_id, entry_id, at, actor, action, target, details, project_id)
   values ($1, $2, now_ms(), $3, $4, $5, $6, $7)`,
);

/** Along `audit_log_of_organization`, or `audit_log_of_project`. */
export const listLog = inOrganization<
  [
    project: string | null,
    actor: AuditFilter["actor"],
    action: AuditFilter["action"],
    since: number | null,
    until: number | null,
    beforeAt: number | null,
    beforeId: string | null,
    limit: number,
  ],
  AuditEntry
>(
  "list-log",
  "read",
  `select entry_id as id, project_id as project, at, actor, action, target, details from audit_log
   where organization_id = $1 and ($2::text is null or project_id = $2) and ($3::text is null or actor = $3)
     and ($4::text is null or action = $4) and ($5::bigint is null or at >= $5)
     and ($6::bigint is null or at < $6) and ($7::bigint is null or (at, entry_id) < ($7, $8))
   order by at desc, entry_id desc limit $9`,
);
