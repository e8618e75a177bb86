import { inProject } from "../statement.js";

/** Apart from `update-run`, which each pass makes. */
export const setRunEnding = inProject<[runId: string, endedAt: number | null, errorCode: string | null]>(
  "set-run-ending",
  "write",
  "update runs set ended_at = $3, error_code = $4 where project_id = $1 and run_id = $2",
);
