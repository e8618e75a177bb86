import { attemptColumns, type AttemptRecord } from "../attempt-record.js";
import { inProject } from "../statement.js";

/** In the order of their ids, as all who lock several do: they wait for each other one way only. */
export const lockAttempts = inProject<[ids: readonly string[]], AttemptRecord>(
  "lock-attempts",
  "read",
  `select ${attemptColumns} from attempts a where project_id = $1 and id = any($2::text[]) order by id for update`,
);
