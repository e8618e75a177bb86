import type { RunRef } from "../../port/across-projects.js";
import { acrossProjects, amongAccounts } from "../statement.js";

/** Along the index `runs_by_end`. */
export const expiredRuns = acrossProjects<[keepMs: number, limit: number], RunRef>(
  "expired-runs",
  "read",
  `select r.project_id as project, r.run_id as "runId"
   from runs r left join retention k on k.project_id = r.project_id
   where r.ended_at < now_ms() - coalesce(k.keep_ms, $1::bigint) order by r.ended_at limit $2`,
);

/** Along the index `workers_over`. */
export const projectsWithWorkersOver = acrossProjects<[keepMs: number, limit: number], { project: string }>(
  "projects-with-workers-over",
  "read",
  `select distinct project_id as project from workers
   where state in ('drained', 'gone') and created_at < now_ms() - $1::bigint limit $2`,
);

export const forgetSessions = amongAccounts<[keepMs: number]>(
  "forget-sessions",
  "write",
  "delete from sessions where expires_at < now_ms() - $1::bigint",
);

export const forgetTokens = amongAccounts<[keepMs: number]>(
  "forget-tokens",
  "write",
  "delete from tokens where expires_at < now_ms() - $1::bigint",
);
