import { inProject } from "../statement.js";

export const drainWorker = inProject<[id: string]>(
  "drain-worker",
  "write",
  `update workers set state = 'drained' where project_id = $1 and id = $2 and state = 'waiting'`,
);
