import { acrossProjects } from "../statement.js";

/** Locked in the order of their ids: two that renew the same leases wait for each other one way only. */
export const renewLeases = acrossProjects<[ids: readonly string[], leaseMs: number]>(
  "renew-leases",
  "write",
  `with held as materialized (
     select id from attempts where id = any($1::text[]) and status = 'claimed' order by id for update
   )
   update attempts a set lease_until = now_ms() + $2::bigint, is_started = true from held where a.id = held.id`,
);
