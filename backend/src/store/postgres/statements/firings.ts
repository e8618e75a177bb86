import type { FiringRow, SchedulePlace } from "../../port/schedules.js";
import { inProject } from "../statement.js";

type Place = [flow: string, schedule: string];

const columns = `scheduled_at as "scheduledAt", status, run_id as "runId", reason, message, until, times,
  asked_by as "askedBy", decided_at as "decidedAt"`;
const ofSchedule = "from firings where project_id = $1 and flow = $2 and schedule = $3";

export const putFiring = inProject<
  [
    ...Place,
    ...[scheduledAt: number, status: string, runId: string | null, reason: string | null],
    ...[
      message: string | null,
      until: number | null,
      times: number,
      askedBy: string | null,
      decidedAt: number,
    ],
  ]
>(
  "put-firing",
  "write",
  `insert into firings (project_id, flow, schedule, scheduled_at, status, run_id, reason, message, until, times,
     asked_by, decided_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   on conflict (project_id, flow, schedule, scheduled_at) do update set status = $5, run_id = $6, reason = $7,
     message = $8, until = $9, times = $10, asked_by = $11, decided_at = $12`,
);

export const listFirings = inProject<[...Place, before: number, limit: number], FiringRow>(
  "list-firings",
  "read",
  `select ${columns} ${ofSchedule} and scheduled_at < $4 order by scheduled_at desc limit $5`,
);

export const firingsUnderWay = inProject<Place, FiringRow>(
  "firings-under-way",
  "read",
  `select ${columns} ${ofSchedule} and status in ('starting', 'queued') order by scheduled_at`,
);

export const openScheduledRuns = inProject<[...Place, but: number | null], { readonly runId: string }>(
  "open-scheduled-runs",
  "read",
  `select run_id as "runId" ${ofSchedule} and scheduled_at is distinct from $4::bigint and run_id in (
     select run_id from runs where project_id = $1 and status in ('queued', 'running', 'paused')
   ) order by scheduled_at`,
);

export const newestFirings = inProject<
  [flows: readonly string[], schedules: readonly string[]],
  FiringRow & SchedulePlace
>(
  "newest-firings",
  "read",
  `select distinct on (flow, schedule) flow, schedule as name, ${columns} from firings
   where project_id = $1 and (flow, schedule) in (select * from unnest($2::text[], $3::text[]))
   order by flow, schedule, scheduled_at desc`,
);

export const trimFirings = inProject<[...Place, keep: number]>(
  "trim-firings",
  "write",
  `delete ${ofSchedule} and status not in ('starting', 'queued') and scheduled_at < (
     select min(scheduled_at) from (
       select scheduled_at ${ofSchedule} order by scheduled_at desc limit $4
     ) kept
   )`,
);
