import { z } from "zod";
import type { FiringRow } from "../../store/port/schedules.js";
import type { AskedFiring, ShownSchedule } from "../../schedules/schedule-service.js";
import { time } from "../accounts/shapes.js";
import { flowName } from "../flows/shapes.js";

/** As a path has it. */
export const scheduleName = z.string().regex(/^[a-z][A-Za-z0-9_]{0,62}$/, "a trigger's name");

export const schedulePath = z.object({ project: z.string(), flow: flowName, schedule: scheduleName });

export function placeIn({ flow, schedule: name }: z.output<typeof schedulePath>) {
  return { flow, name };
}

export const firingShape = z
  .strictObject({
    scheduledAt: time.describe(
      "The scheduled time, in epoch milliseconds; of several missed ones the first.",
    ),
    status: z
      .enum(["starting", "queued", "started", "skipped", "missed"])
      .describe(
        "`queued`: waits for a run to end. `skipped`: as `overlap` or `if` says. `missed`: no run could be started.",
      ),
    run: z.string().nullable().describe("The run's id; null: there is none."),
    reason: z.string().nullable().describe("Why there is no run, as a code; null: there is one, or may be."),
    message: z.string().nullable().describe("The same in a sentence."),
    until: time.nullable().describe("Of several missed ones the last; null: it is one."),
    times: z.int().min(1).describe("How many they are; 200 stands for any more."),
    askedBy: z.string().nullable().describe("Who asked for it; null: its time came."),
    decidedAt: time,
  })
  .meta({ id: "Firing" });

export function firingOf({ runId: run, ...firing }: FiringRow): z.input<typeof firingShape> {
  const { scheduledAt, status, reason, message, until, times, askedBy, decidedAt } = firing;
  return { scheduledAt, status, run, reason, message, until, times, askedBy, decidedAt };
}

export const scheduleShape = z
  .strictObject({
    flow: z.string(),
    name: z.string().describe("Of the flow's trigger."),
    cron: z.string(),
    timezone: z.string(),
    overlap: z.enum(["allow", "skip", "queue", "cancelOldest"]),
    catchUp: z.int(),
    enabled: z.boolean().describe("As the flow's document says."),
    pausedAt: time.nullable().describe("Null: it is not paused."),
    pausedBy: z.string().nullable().describe("A user's e-mail address."),
    nextTimes: z.array(time).describe("The next five times; none while it is paused or disabled."),
    last: firingShape.nullable().describe("What was decided last; null: nothing yet."),
  })
  .meta({ id: "Schedule" });

export function scheduleOf(schedule: ShownSchedule): z.input<typeof scheduleShape> {
  const { flow, name, cron, timezone, overlap, catchUp, isEnabled: enabled, pausedAt, pausedBy } = schedule;
  const { nextTimes, last } = schedule;
  const said = { flow, name, cron, timezone, overlap, catchUp, enabled, pausedAt, pausedBy };
  return { ...said, nextTimes: [...nextTimes], last: last && firingOf(last) };
}

export const askedFiringShape = z
  .strictObject({
    scheduledAt: time,
    run: z.string().describe("The id of the run that it has, or will have in a moment."),
    isNew: z.boolean().describe("False: it had its run before."),
  })
  .meta({ id: "AskedFiring" });

export function askedFiringOf({ scheduledAt, runId, isNew }: AskedFiring): z.input<typeof askedFiringShape> {
  return { scheduledAt, run: runId, isNew };
}
