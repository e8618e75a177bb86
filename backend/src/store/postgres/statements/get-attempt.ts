import { attemptColumns, type AttemptRecord } from "../attempt-record.js";
import { inProject } from "../statement.js";

export const getAttempt = inProject<[id: string], AttemptRecord>(
  "get-attempt",
  "read",
  `select ${attemptColumns} from attempts a where project_id = $1 and id = $2`,
);
