import { Cron } from "croner";

/** Instants that come again and again, as the clocks of a place show them. */
export interface Recurrence {
  /** Minute, hour, day of the month, month and day of the week, or a name such as `@daily`. */
  readonly cron: string;
  /** IANA name, such as `Europe/Vienna`. */
  readonly timezone: string;
}

/**
 * The times of a recurrence, in epoch ms, on whole minutes. Asks no clock.
 *
 * R1 A time of day that a day does not have, as clocks go forward, comes at the first moment after the gap.
 * R2 A time of day that a day has twice, as clocks go back, comes the first time; what repeats over hours or minutes
 *    (`*`, steps and ranges) goes on through both.
 */
export class CronTimes {
  readonly #cron: Cron;

  /** Throws for what `cronProblem` and `isTimeZone` refuse. */
  constructor({ cron, timezone }: Recurrence) {
    this.#cron = new Cron(cron, { timezone, mode: "5-part", paused: true });
  }

  /** The first after `after`; null: there is none any more. */
  next(after: number): number | null {
    return this.#cron.nextRun(new Date(after))?.getTime() ?? null;
  }

  /** From `from` up to, not including, `to`, in order; at most `limit`. */
  between(from: number, to: number, limit: number): number[] {
    const times: number[] = [];
    let time = this.next(from - 1);
    while (time !== null && time < to && times.length < limit) {
      times.push(time);
      time = this.next(time);
    }
    return times;
  }
}

/** What is wrong with a cron expression, in words that follow it; null: nothing. */
export function cronProblem(cron: string): string | null {
  const fields = cron.trim().split(/\s+/).length;
  if (!cron.startsWith("@") && fields !== 5) return `must have 5 fields, not ${fields}`;
  try {
    // Any year is as good as another: there is no field for it.
    return new CronTimes({ cron, timezone: "UTC" }).next(0) === null ? "never comes" : null;
  } catch (failure) {
    return `cannot be read: ${(failure as Error).message.replace(/^CronPattern: /, "")}`;
  }
}

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false; // an offset is no place: it knows of no summer
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
