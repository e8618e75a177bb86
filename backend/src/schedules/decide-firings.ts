import type { Overlap } from "@flowrunner/engine";
import type { FiringRow, ScheduleRow } from "../store/port/schedules.js";
import { dueTimes, mostCounted, type DueTimes } from "./due-times.js";
import { earliest } from "./earliest.js";

/** How many times of a schedule may wait for a run to end; one more is missed. */
export const maxQueued = 100;

/** How soon a start that was not confirmed is repeated. */
export const startLeaseMs = 30_000;

/** How often it is looked whether the run that others wait for has ended. */
export const queueLookMs = 5_000;

interface Occupancy {
  /** Of the schedule, in the order of their times. */
  readonly underWay: readonly FiringRow[];
  /** Runs of the schedule that have not ended. */
  readonly openRuns: readonly string[];
}

export interface Decision {
  /** What was decided now. */
  readonly decided: readonly FiringRow[];
  /** What is to be started, that from before included, in order. */
  readonly starting: readonly FiringRow[];
  readonly schedule: ScheduleRow;
}

const plain = { runId: null, reason: null, message: null, until: null, times: 1, askedBy: null };

/** What becomes of the times of a schedule that have come. Pure. */
export function decideFirings(
  schedule: ScheduleRow,
  { underWay, openRuns }: Occupancy,
  now: number,
): Decision {
  const due: DueTimes =
    schedule.nextAt === null || schedule.nextAt > now
      ? { firing: [], missed: null, next: schedule.nextAt }
      : dueTimes(schedule, schedule.nextAt, now);
  const decided: FiringRow[] = due.missed ? [missedFiring(due.missed, schedule, now)] : [];
  const starting = underWay.filter(({ status }) => status === "starting");
  const queued = underWay.filter(({ status }) => status === "queued");
  const isBusy = (): boolean => openRuns.length > 0 || starting.length > 0;
  const decide = (firing: FiringRow): void => {
    decided.push(firing);
    if (firing.status === "starting") starting.push(firing);
    if (firing.status === "queued") queued.push(firing);
  };
  const [first] = queued;
  if (first && !isBusy()) {
    queued.shift();
    decide({ ...first, status: "starting" });
  }
  for (const scheduledAt of due.firing) {
    const fate = fateOf(schedule.overlap, isBusy(), queued.length);
    decide({ ...plain, ...fate, scheduledAt, decidedAt: now });
  }
  const next = { ...schedule, nextAt: due.next };
  const waiting = [...starting, ...queued];
  return { decided, starting, schedule: { ...next, lookAt: nextLook(next, waiting, now) } };
}

/** What becomes of a time that has come. `queued`: how many of the schedule wait already. */
function fateOf(
  overlap: Overlap,
  isBusy: boolean,
  queued: number,
): Partial<FiringRow> & Pick<FiringRow, "status"> {
  if (overlap === "skip" && isBusy) return skipped;
  if (overlap !== "queue" || (!isBusy && queued === 0)) return { status: "starting" };
  return queued < maxQueued ? { status: "queued" } : queueFull;
}

/** When a schedule is to be looked at again. */
export function nextLook(
  { nextAt }: Pick<ScheduleRow, "nextAt">,
  underWay: readonly Pick<FiringRow, "status">[],
  now: number,
): number | null {
  if (underWay.length === 0) return nextAt;
  const isStarting = underWay.some(({ status }) => status === "starting");
  return earliest(nextAt, now + (isStarting ? startLeaseMs : queueLookMs));
}

const skipped = {
  status: "skipped",
  reason: "Overlap",
  message: "A run of this schedule had not ended.",
} as const;

const queueFull = {
  status: "missed",
  reason: "QueueFull",
  message: `${maxQueued} times waited already for a run of this schedule to end.`,
} as const;

function missedFiring(
  { from, until, times }: NonNullable<DueTimes["missed"]>,
  { catchUp }: ScheduleRow,
  now: number,
): FiringRow {
  const message = `${countText(times)} passed while no server was there; \`catchUp: ${catchUp}\` makes up for no more.`;
  const last = times === 1 ? null : until;
  return {
    ...plain,
    scheduledAt: from,
    status: "missed",
    reason: "TooLate",
    message,
    until: last,
    times,
    decidedAt: now,
  };
}

function countText(times: number): string {
  if (times === 1) return "A time";
  return times === mostCounted ? `${times} times or more` : `${times} times`;
}
