import { attemptColumns, type ClaimedRecord } from "../attempt-record.js";
import { acrossProjects } from "../statement.js";

/** One row for each attempt to be given up, or one without an attempt. */
export type SweptRecord =
  | { readonly id: null; readonly claimedInAll: number }
  | (ClaimedRecord & {
      readonly claimedInAll: number;
      readonly isLost: boolean;
    });

export const sweepClaimed = acrossProjects<[reportMs: number], SweptRecord>(
  "sweep-claimed",
  "read",
  `select c.in_all as "claimedInAll", a.lease_until < now_ms() as "isLost", ${attemptColumns}
   from (select count(*)::integer as in_all from attempts where status = 'claimed') c
   left join attempts a on a.status = 'claimed'
     and (a.lease_until < now_ms() or least(a.deadline, a.cancel_asked_at) + $1::double precision < now_ms())`,
);
