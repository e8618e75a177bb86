import { attemptColumns, type AttemptRecord } from "../attempt-record.js";
import { acrossProjects } from "../statement.js";

export const findAttempts = acrossProjects<[ids: readonly string[]], AttemptRecord>(
  "find-attempts",
  "read",
  `select ${attemptColumns} from attempts a where id = any($1::text[])`,
);
