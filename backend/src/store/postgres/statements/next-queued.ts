import type { NextAttempt } from "../../port/attempts.js";
import { attemptColumns, type QueuedRecord } from "../attempt-record.js";
import { acrossProjects } from "../statement.js";

type NextRecord = QueuedRecord & Pick<NextAttempt, "runStartedAt">;

/** Along the index `attempts_queue`. */
export const nextQueued = acrossProjects<[pool: string, limit: number], NextRecord>(
  "next-queued",
  "read",
  `select ${attemptColumns}, coalesce(r.started_at, r.created_at, a.queued_at) as "runStartedAt"
   from attempts a left join runs r on r.run_id = a.run_id where a.pool = $1 and a.status = 'queued'
   order by a.rank, a.queued_at, a.id limit $2`,
);
