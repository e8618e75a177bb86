import { CronTimes } from "@flowrunner/engine";
import type { PlatformTransaction } from "../store/port/platform-store.js";
import type { ScheduleRow } from "../store/port/schedules.js";
import { earliest } from "./earliest.js";

/** What a document says of a schedule. */
export type ScheduleSpec = Pick<
  ScheduleRow,
  "name" | "cron" | "timezone" | "overlap" | "catchUp" | "isEnabled"
>;

/**
 * Makes a flow's schedules those of its newest document, whose row is locked. One whose times are as they were keeps what
 * nothing was decided of yet; another begins now. Gives when the first of them is to be looked at; null: none is.
 */
export async function publishSchedules(
  tx: PlatformTransaction,
  flow: string,
  specs: readonly ScheduleSpec[],
): Promise<number | null> {
  const present = await tx.schedules.lockOf(flow);
  const now = tx.now();
  for (const { name } of present)
    if (!specs.some((spec) => spec.name === name)) await tx.schedules.delete({ flow, name });
  let first: number | null = null;
  for (const spec of specs) {
    const before = present.find(({ name }) => name === spec.name) ?? null;
    const row = scheduleOf(flow, spec, before, now);
    await tx.schedules.put(row);
    first = earliest(first, row.lookAt);
  }
  return first;
}

function scheduleOf(flow: string, spec: ScheduleSpec, before: ScheduleRow | null, now: number): ScheduleRow {
  const pause = { pausedAt: before?.pausedAt ?? null, pausedBy: before?.pausedBy ?? null };
  const { name, cron, timezone, overlap, catchUp, isEnabled } = spec;
  const content = { flow, name, cron, timezone, overlap, catchUp, isEnabled, ...pause };
  const goesOn = before?.isEnabled && before.cron === cron && before.timezone === timezone;
  const fires = isEnabled && pause.pausedAt === null;
  const nextAt = !fires ? null : goesOn ? before.nextAt : new CronTimes(spec).next(now);
  // What is under way is looked for when it was to be.
  return { ...content, nextAt, lookAt: earliest(nextAt, before?.lookAt ?? null) };
}
