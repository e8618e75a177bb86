import type { RecentPool } from "../../port/cluster/cluster-store.js";
import { acrossProjects } from "../statement.js";

/** By the index of newest claims, project by project. Attempts of a pool have the same requirements. */
export const recentPools = acrossProjects<[since: number], RecentPool>(
  "recent-pools",
  "read",
  `select a.pool, a.project_id as project, n.namespace, (array_agg(a.requirements))[1] as requirements,
     max(a.claimed_at) as "claimedAt"
   from namespaces n join attempts a on a.project_id = n.project_id
   where n.detached_at is null and a.claimed_at >= $1::bigint
   group by a.pool, a.project_id, n.namespace`,
);
