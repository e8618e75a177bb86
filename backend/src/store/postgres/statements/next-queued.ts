import { attemptColumns, type QueuedRecord } from "../attempt-record.js";
import { acrossProjects } from "../statement.js";

/** Along the index `attempts_queue`. */
export const nextQueued = acrossProjects<[pool: string, limit: number], QueuedRecord>(
  "next-queued",
  "read",
  `select ${attemptColumns} from attempts a where pool = $1 and status = 'queued'
   order by rank, queued_at, id limit $2`,
);
