import { inProject } from "../statement.js";

export const insertWorker = inProject<[id: string, pool: string, tokenHash: string]>(
  "insert-worker",
  "write",
  `insert into workers (project_id, id, pool, token_hash, state) values ($1, $2, $3, $4, 'waiting')`,
);
