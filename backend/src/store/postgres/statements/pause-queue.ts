import type { QueuePool } from "../../port/attempts.js";
import { inProject } from "../statement.js";

/** What a claim holds is waited for and looked at again: by then it is claimed, and no more meant here. */
export const pauseQueue = inProject<[runId: string], QueuePool>(
  "pause-queue",
  "write",
  `update attempts set status = 'paused' where project_id = $1 and run_id = $2 and status = 'queued'
   returning pool, requirements`,
);
