import type { QueuePool } from "../../port/attempts.js";
import { inProject } from "../statement.js";

/** The time in the pause is no time in the queue. */
export const requeueAttempts = inProject<[runId: string], QueuePool>(
  "requeue-attempts",
  "write",
  `update attempts set status = 'queued', queued_at = now_ms()
   where project_id = $1 and run_id = $2 and status = 'paused'
   returning pool, requirements`,
);
