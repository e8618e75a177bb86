import type { SchedulePlace, ScheduleRow } from "../../port/schedules.js";
import { acrossProjects, inProject } from "../statement.js";

type Place = [flow: string, name: string];

const columns = `flow, name, cron, timezone, overlap, catch_up as "catchUp", is_enabled as "isEnabled",
  next_at as "nextAt", look_at as "lookAt", paused_at as "pausedAt", paused_by as "pausedBy"`;
const one = "from schedules where project_id = $1 and flow = $2 and name = $3";

export const getSchedule = inProject<Place, ScheduleRow>("get-schedule", "read", `select ${columns} ${one}`);

export const lockSchedule = inProject<Place, ScheduleRow>(
  "lock-schedule",
  "read",
  `select ${columns} ${one} for update`,
);

export const lockDueSchedule = inProject<Place, ScheduleRow>(
  "lock-due-schedule",
  "read",
  `select ${columns} ${one} and look_at <= now_ms() for update skip locked`,
);

export const lockSchedulesOf = inProject<[flow: string], ScheduleRow>(
  "lock-schedules-of",
  "read",
  `select ${columns} from schedules where project_id = $1 and flow = $2 order by name for update`,
);

export const listSchedules = inProject<
  [flow: string | null, afterFlow: string, afterName: string, limit: number],
  ScheduleRow
>(
  "list-schedules",
  "read",
  `select ${columns} from schedules where project_id = $1 and ($2::text is null or flow = $2)
     and (flow, name) > ($3, $4) order by flow, name limit $5`,
);

export const putSchedule = inProject<
  [
    ...Place,
    ...[cron: string, timezone: string, overlap: string, catchUp: number, isEnabled: boolean],
    ...[nextAt: number | null, lookAt: number | null, pausedAt: number | null, pausedBy: string | null],
  ]
>(
  "put-schedule",
  "write",
  `insert into schedules (project_id, flow, name, cron, timezone, overlap, catch_up, is_enabled, next_at, look_at,
     paused_at, paused_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   on conflict (project_id, flow, name) do update set cron = $4, timezone = $5, overlap = $6, catch_up = $7,
     is_enabled = $8, next_at = $9, look_at = $10, paused_at = $11, paused_by = $12`,
);

export const deleteSchedule = inProject<Place>("delete-schedule", "write", `delete ${one}`);

/** Along the index `schedules_to_look_at`. */
export const dueSchedules = acrossProjects<[limit: number], SchedulePlace & { readonly project: string }>(
  "due-schedules",
  "read",
  `select project_id as project, flow, name from schedules where look_at <= now_ms()
   order by look_at, project_id, flow, name limit $1`,
);

export const nextSchedule = acrossProjects<[], { readonly lookAt: number | null }>(
  "next-schedule",
  "read",
  `select min(look_at) as "lookAt" from schedules where look_at is not null`,
);
