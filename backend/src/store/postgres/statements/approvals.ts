import type { ApprovalRow } from "../../port/approvals.js";
import { inProject } from "../statement.js";

export type ApprovalColumns = [
  runId: string,
  path: string,
  generation: number,
  message: string,
  form: string,
  users: readonly string[],
  role: string | null,
  quorum: number,
  rejectQuorum: number,
  barred: string | null,
  deadline: number,
];

export const askApproval = inProject<ApprovalColumns>(
  "ask-approval",
  "write",
  `insert into approvals (project_id, run_id, path, generation, message, form, users, role, quorum, reject_quorum,
     barred, deadline, decided_by, asked_at)
   values ($1, $2, $3, $4, $5, $6::json, $7, $8, $9, $10, $11, $12, '{}', now_ms())`,
);

export const noteDecision = inProject<[runId: string, path: string, by: string]>(
  "note-decision",
  "write",
  `update approvals set decided_by = array_append(decided_by, $4)
   where project_id = $1 and run_id = $2 and path = $3`,
);

export const endApprovals = inProject<[runId: string, paths: readonly string[]]>(
  "end-approvals",
  "write",
  "delete from approvals where project_id = $1 and run_id = $2 and path = any($3)",
);

/** With null for the user: of anybody. */
export const findApprovals = inProject<
  [
    user: string | null,
    roles: readonly string[],
    runId: string | null,
    afterAskedAt: number,
    afterRunId: string,
    afterPath: string,
    limit: number,
  ],
  ApprovalRow
>(
  "find-approvals",
  "read",
  `select a.run_id as "runId", r.flow, a.path, a.generation, a.message, a.form, a.users, a.role, a.quorum,
     a.reject_quorum as "rejectQuorum", a.barred, a.decided_by as "decidedBy", a.asked_at as "askedAt", a.deadline
   from approvals a join runs r on r.project_id = $1 and r.run_id = a.run_id
   where a.project_id = $1
     and ($2::text is null or (
       ($2 = any(a.users) or a.role = any($3)) and a.barred is distinct from $2 and $2 <> all(a.decided_by)
     ))
     and ($4::text is null or a.run_id = $4)
     and (a.asked_at, a.run_id, a.path) > ($5::bigint, $6::text, $7::text)
   order by a.asked_at, a.run_id, a.path limit $8`,
);
