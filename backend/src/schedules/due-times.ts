import { CronTimes, type Recurrence } from "@flowrunner/engine";

/** How late a time may be looked at and still count as minded: a server that was only busy has missed nothing. */
export const graceMs = 60_000;

/** Missed times are counted up to here, and told to be more. */
export const mostCounted = 200;

const minuteMs = 60_000;

/** What there is to decide of a schedule whose time has come. */
export interface DueTimes {
  /** Those that are to fire, in order. */
  readonly firing: readonly number[];
  /** Those that passed while nobody was there, beyond what is made up for; null: none. */
  readonly missed: { readonly from: number; readonly until: number; readonly times: number } | null;
  /** The first that is still to come; null: there is none. */
  readonly next: number | null;
}

/** @param from The first time that nothing was decided of. */
export function dueTimes(
  schedule: Recurrence & { readonly catchUp: number },
  from: number,
  now: number,
): DueTimes {
  const times = new CronTimes(schedule);
  const minded = Math.max(from, now - graceMs);
  const onTime = times.between(minded, now + 1, mostCounted);
  const madeUp = newest(times, from, minded, schedule.catchUp);
  const missed = times.between(from, madeUp[0] ?? minded, mostCounted);
  return {
    firing: [...madeUp, ...onTime],
    missed: missed.length === 0 ? null : { from: missed[0]!, until: missed.at(-1)!, times: missed.length },
    next: times.next(now),
  };
}

/** The newest `count` from `from` up to, not including, `to`: looked for in a window that doubles, as most are near. */
function newest(times: CronTimes, from: number, to: number, count: number): number[] {
  if (count === 0 || from >= to) return [];
  for (let width = count * minuteMs; ; width *= 2) {
    const found = times.between(Math.max(from, to - width), to, Infinity);
    if (found.length >= count || to - width <= from) return found.slice(-count);
  }
}
