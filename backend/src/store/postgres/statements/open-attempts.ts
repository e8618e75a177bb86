import { attemptColumns, type OpenRecord } from "../attempt-record.js";
import { inProject } from "../statement.js";

export const openAttempts = inProject<[runId: string], OpenRecord>(
  "open-attempts",
  "read",
  `select ${attemptColumns} from attempts a where project_id = $1 and run_id = $2 and status <> 'ended'
   order by rank, queued_at, id`,
);
