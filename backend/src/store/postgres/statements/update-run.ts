import { inProject } from "../statement.js";

type Values = [
  runId: string,
  expectedVersion: number,
  status: string,
  version: number,
  wakeAt: number | null,
  rank: number,
  logBytes: number,
  startedAt: number | null,
];

export const updateRun = inProject<Values>(
  "update-run",
  "write",
  `update runs set status = $4, version = $5, wake_at = $6, rank = $7, log_bytes = $8, started_at = $9
   where project_id = $1 and run_id = $2 and version = $3`,
);
