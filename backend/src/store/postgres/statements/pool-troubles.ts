import type { PoolTrouble } from "../../port/cluster/pool-troubles.js";
import { inProject } from "../statement.js";

export const getPoolTroubles = inProject<[pools: readonly string[]], PoolTrouble & { readonly pool: string }>(
  "get-pool-troubles",
  "read",
  "select pool, reason, message, since from pool_troubles where project_id = $1 and pool = any ($2::text[])",
);

export const newestPoolTroubles = inProject<[most: number], PoolTrouble & { readonly pool: string }>(
  "newest-pool-troubles",
  "read",
  "select pool, reason, message, since from pool_troubles where project_id = $1 order by since desc limit $2",
);

export const setPoolTrouble = inProject<[pool: string, reason: string, message: string, since: number]>(
  "set-pool-trouble",
  "write",
  `insert into pool_troubles (project_id, pool, reason, message, since) values ($1, $2, $3, $4, $5)
   on conflict (project_id, pool) do update set reason = $3, message = $4,
     since = case when pool_troubles.reason = $3 then least(pool_troubles.since, $5) else $5 end`,
);

export const clearPoolTrouble = inProject<[pool: string]>(
  "clear-pool-trouble",
  "write",
  "delete from pool_troubles where project_id = $1 and pool = $2",
);
