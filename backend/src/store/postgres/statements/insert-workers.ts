import { inProject } from "../statement.js";

/** Arrays of equal length. */
export type NewWorkerColumns = [id: readonly string[], pool: readonly string[], tokenHash: readonly string[]];

export const insertWorkers = inProject<NewWorkerColumns>(
  "insert-workers",
  "write",
  `insert into workers (project_id, id, pool, token_hash, state)
   select $1, added.id, added.pool, added.token_hash, 'waiting'
   from unnest($2::text[], $3::text[], $4::text[]) as added(id, pool, token_hash)`,
);
