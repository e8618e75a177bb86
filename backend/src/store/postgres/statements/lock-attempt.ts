import { attemptColumns, type AttemptRecord } from "../attempt-record.js";
import { inProject } from "../statement.js";

export const lockAttempt = inProject<[id: string], AttemptRecord>(
  "lock-attempt",
  "read",
  `select ${attemptColumns} from attempts a where project_id = $1 and id = $2 for update`,
);
