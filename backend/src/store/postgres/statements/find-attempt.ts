import { attemptColumns, type AttemptRecord } from "../attempt-record.js";
import { acrossProjects } from "../statement.js";

export const findAttempt = acrossProjects<[id: string], AttemptRecord>(
  "find-attempt",
  "read",
  `select ${attemptColumns} from attempts a where id = $1`,
);
