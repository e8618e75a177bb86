import type { PoolStatus } from "../../port/across-projects.js";
import { acrossProjects } from "../statement.js";

/** Attempts of a pool have the same requirements. */
export const poolStatuses = acrossProjects<[], PoolStatus>(
  "pool-statuses",
  "read",
  `select pool, a.project_id as project, n.namespace, (array_agg(requirements))[1] as requirements,
     count(*) filter (where status = 'queued')::integer as queued,
     count(*) filter (where status = 'claimed')::integer as claimed,
     min(queued_at) filter (where status = 'queued') as "oldestQueuedAt",
     max(timeout_ms) as "timeoutMs"
   from attempts a left join namespaces n on n.project_id = a.project_id and n.detached_at is null
   where status in ('queued', 'claimed') group by pool, a.project_id, n.namespace`,
);
