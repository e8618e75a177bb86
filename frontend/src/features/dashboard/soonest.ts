import type { Schemas } from "@flowrunner/api";

/** A schedule and when it fires next, in epoch ms. */
export interface NextFiring {
  readonly schedule: Schemas["Schedule"];
  readonly at: number;
}

/** The schedules that fire next, the soonest first; those that fire no more are none of them. */
export function soonest(schedules: readonly Schemas["Schedule"][], most: number): readonly NextFiring[] {
  return schedules
    .flatMap((schedule) => schedule.nextTimes.slice(0, 1).map((at) => ({ schedule, at })))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, most);
}
