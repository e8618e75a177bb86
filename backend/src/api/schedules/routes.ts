import type { Route } from "../route.js";
import { backfillSchedule } from "./backfill-schedule.js";
import { getSchedule } from "./get-schedule.js";
import { listFirings } from "./list-firings.js";
import { listSchedules } from "./list-schedules.js";
import { pauseSchedule } from "./pause-schedule.js";
import { resumeSchedule } from "./resume-schedule.js";
import { triggerSchedule } from "./trigger-schedule.js";

/** A path that ends in a verb stands before the one that would take the verb for a part of the name. */
export const scheduleRoutes: readonly Route[] = [
  listSchedules,
  pauseSchedule,
  resumeSchedule,
  triggerSchedule,
  backfillSchedule,
  getSchedule,
  listFirings,
];
