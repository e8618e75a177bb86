import { inProject } from "../statement.js";

/** Arrays of equal length. `endingChanges`: whether the last two are to be written. */
export type RunUpdateColumns = [
  runId: string[],
  expectedVersion: number[],
  status: string[],
  version: number[],
  wakeAt: (number | null)[],
  rank: number[],
  logBytes: number[],
  startedAt: (number | null)[],
  endingChanges: boolean[],
  endedAt: (number | null)[],
  errorCode: (string | null)[],
];

export const updateRuns = inProject<RunUpdateColumns>(
  "update-runs",
  "write",
  `update runs r set status = c.status, version = c.version, wake_at = c.wake_at, rank = c.rank,
     log_bytes = c.log_bytes, started_at = c.started_at,
     ended_at = case when c.ending_changes then c.ended_at else r.ended_at end,
     error_code = case when c.ending_changes then c.error_code else r.error_code end
   from unnest($2::text[], $3::integer[], $4::text[], $5::integer[], $6::bigint[], $7::double precision[], $8::bigint[],
     $9::bigint[], $10::boolean[], $11::bigint[], $12::text[])
     as c(run_id, expected_version, status, version, wake_at, rank, log_bytes, started_at, ending_changes, ended_at,
       error_code)
   where r.project_id = $1 and r.run_id = c.run_id and r.version = c.expected_version`,
);
