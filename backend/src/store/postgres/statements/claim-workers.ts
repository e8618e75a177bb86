import { inProject } from "../statement.js";

export const claimWorkers = inProject<[id: readonly string[], attemptId: readonly string[]]>(
  "claim-workers",
  "write",
  `update workers w set state = 'claimed', attempt_id = c.attempt_id
   from unnest($2::text[], $3::text[]) as c(id, attempt_id)
   where w.project_id = $1 and w.id = c.id and w.state = 'waiting'`,
);
