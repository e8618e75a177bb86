import type { Glance } from "../../port/across-projects.js";
import { acrossProjects } from "../statement.js";

type Values = [workers: readonly string[], runs: readonly string[]];

/** A few looks along indexes in one round trip: a replica makes it as long as it lives. */
export const glance = acrossProjects<Values, Glance>(
  "glance",
  "read",
  `select
     (select min(wake_at) from runs where wake_at is not null) as "nextWake",
     (select coalesce(json_agg(p), '[]') from (
        select pool, count(*) filter (where status = 'queued')::integer as queued,
          count(*) filter (where status = 'claimed')::integer as claimed
        from attempts where status in ('queued', 'claimed') group by pool
        union all
        select 'files-' || project_id, count(*)::integer, 0
        from file_requests where expires_at > now_ms() group by project_id order by pool
      ) p) as pools,
     (select coalesce(json_agg(id), '[]') from workers where id = any ($1::text[]) and state <> 'waiting')
       as "settledWorkers",
     (select coalesce(json_agg(json_build_object('runId', run_id, 'version', version, 'logChunks',
        (select count(*) from log_chunks c where c.run_id = r.run_id))), '[]')
      from runs r where run_id = any ($2::text[])) as runs,
     exists (select from events where delivered_at is null) as "hasUndelivered"`,
);
