import { inProject } from "../statement.js";

export const getRetention = inProject<[], { keepMs: number | null }>(
  "get-retention",
  "read",
  `select keep_ms as "keepMs" from retention where project_id = $1`,
);

export const setRetention = inProject<[keepMs: number | null]>(
  "set-retention",
  "write",
  `insert into retention (project_id, keep_ms) values ($1, $2)
   on conflict (project_id) do update set keep_ms = excluded.keep_ms`,
);

export const lockExpiredRun = inProject<[runId: string, keepMs: number], { runId: string }>(
  "lock-expired-run",
  "write",
  `select run_id as "runId" from runs
   where project_id = $1 and run_id = $2
     and ended_at < now_ms() - coalesce((select keep_ms from retention where project_id = $1), $3::bigint)
   for update`,
);

/** Of a run that is locked. */
export const deleteRunLog = inProject<[runId: string, limit: number]>(
  "delete-run-log",
  "write",
  `delete from log_chunks where project_id = $1 and (source, first_seq) in (
     select source, first_seq from log_chunks where project_id = $1 and run_id = $2 limit $3
   )`,
);

export const deleteRunStaged = inProject<[runId: string]>(
  "delete-run-staged",
  "write",
  `delete from staged_records where project_id = $1
     and attempt_id in (select id from attempts where project_id = $1 and run_id = $2)`,
);

export const deleteRunCalls = inProject<[runId: string]>(
  "delete-run-calls",
  "write",
  "delete from data_calls where project_id = $1 and run_id = $2",
);

export const deleteRunWorkers = inProject<[runId: string]>(
  "delete-run-workers",
  "write",
  `delete from workers where project_id = $1
     and id in (select worker_id from attempts where project_id = $1 and run_id = $2)`,
);

export const deleteRunAttempts = inProject<[runId: string]>(
  "delete-run-attempts",
  "write",
  "delete from attempts where project_id = $1 and run_id = $2",
);

export const deleteRunEvents = inProject<[runId: string]>(
  "delete-run-events",
  "write",
  "delete from run_events where project_id = $1 and run_id = $2",
);

/** What it is found by goes with it. */
export const deleteRun = inProject<[runId: string]>(
  "delete-run",
  "write",
  "delete from runs where project_id = $1 and run_id = $2",
);

/** The time before which no run was made that there is, or is being made just now. */
export const oldestRun = inProject<[], { before: number }>(
  "oldest-run",
  "read",
  `select least(min(created_at), now_ms() - 86400000) as before from runs where project_id = $1`,
);

/** `put_at` is compared where the row is deleted: whoever puts it meanwhile keeps it. */
export const deletePayloads = inProject<[before: number, limit: number]>(
  "delete-payloads",
  "write",
  `delete from payloads where project_id = $1 and put_at < $2 and hash in (
     select hash from payloads where project_id = $1 and put_at < $2 limit $3
   )`,
);

export const deleteWorkersOver = inProject<[keepMs: number]>(
  "delete-workers-over",
  "write",
  `delete from workers where project_id = $1
     and state in ('drained', 'gone') and created_at < now_ms() - $2::bigint`,
);
