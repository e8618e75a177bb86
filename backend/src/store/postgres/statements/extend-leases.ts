import { acrossProjects } from "../statement.js";

export const extendLeases = acrossProjects<[leaseMs: number]>(
  "extend-leases",
  "write",
  `with held as materialized (
     select id from attempts where status = 'claimed' and lease_until < now_ms() + $1::bigint order by id for update
   )
   update attempts a set lease_until = now_ms() + $1::bigint from held where a.id = held.id`,
);
