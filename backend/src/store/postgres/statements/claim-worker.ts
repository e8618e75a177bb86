import { inProject } from "../statement.js";

export const claimWorker = inProject<[id: string, attemptId: string]>(
  "claim-worker",
  "write",
  `update workers set state = 'claimed', attempt_id = $3 where project_id = $1 and id = $2 and state = 'waiting'`,
);
