import { CronTimes } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { scheduledRunId } from "../runs/run-starts.js";
import type { PlatformStore, PlatformTransaction } from "../store/port/platform-store.js";
import type { FiringRow, SchedulePlace, ScheduleRow } from "../store/port/schedules.js";
import type { Actor } from "../tenants/actor.js";
import { earliest } from "./earliest.js";

/** How many of the times that are to come are shown. */
const shownTimes = 5;

/** Of one backfill. */
export const maxBackfilled = 100;

export interface ShownSchedule extends ScheduleRow {
  /** What is to come, at most five times; none while it is paused or disabled. */
  readonly nextTimes: readonly number[];
  /** What was decided last; null: nothing yet. */
  readonly last: FiringRow | null;
}

/** A firing that somebody asked for, and the run that it starts. */
export interface AskedFiring {
  readonly scheduledAt: number;
  readonly runId: string;
  /** False: it had fired before. */
  readonly isNew: boolean;
}

interface ScheduleServiceParts {
  readonly store: PlatformStore;
  /** A schedule is to be looked at then. */
  readonly scheduled: (at: number) => void;
}

/** Schedules of published flows. Throws `AppError` `NotFound` for one that does not exist. */
export class ScheduleService {
  constructor(private readonly parts: ScheduleServiceParts) {}

  /** By flow and name, those after `after`. `flow`: of this one; null: of all. */
  list(project: string, flow: string | null, after: SchedulePlace, limit: number): Promise<ShownSchedule[]> {
    return this.parts.store.withTransaction({ project }, async (tx) =>
      shown(tx, await tx.schedules.list(flow, after, limit)),
    );
  }

  get(project: string, place: SchedulePlace): Promise<ShownSchedule> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      const schedule = await tx.schedules.get(place);
      if (!schedule) throw noSchedule(place);
      return (await shown(tx, [schedule]))[0]!;
    });
  }

  /** What was decided of its times: newest first, those before `before`. */
  firings(
    project: string,
    place: SchedulePlace,
    before: number,
    limit: number,
  ): Promise<readonly FiringRow[]> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      if (!(await tx.schedules.get(place))) throw noSchedule(place);
      return tx.firings.list(place, before, limit);
    });
  }

  /** Its times start nothing until it is resumed. */
  async pause(project: string, place: SchedulePlace, by: Actor): Promise<void> {
    await this.#change(project, place, by, "schedule.paused", async (schedule, tx) => {
      if (schedule.pausedAt !== null) return null;
      const lookAt = (await tx.firings.underWay(place)).length > 0 ? schedule.lookAt : null;
      return { ...schedule, pausedAt: tx.now(), pausedBy: by.email, nextAt: null, lookAt };
    });
  }

  /** From now on: times that passed meanwhile are not made up for. */
  async resume(project: string, place: SchedulePlace, by: Actor): Promise<void> {
    await this.#change(project, place, by, "schedule.resumed", (schedule, tx) => {
      if (schedule.pausedAt === null) return null;
      const nextAt = schedule.isEnabled ? new CronTimes(schedule).next(tx.now()) : null;
      const lookAt = earliest(schedule.lookAt, nextAt);
      return { ...schedule, pausedAt: null, pausedBy: null, nextAt, lookAt };
    });
  }

  /** Fires now, whatever its times, its pause and its overlap. */
  trigger(project: string, place: SchedulePlace, by: Actor): Promise<AskedFiring> {
    return this.#fire(project, place, by, "schedule.triggered", (_, now) => [now]).then(([one]) => one!);
  }

  /**
   * Fires for the times from `from` up to, not including, `to` that have no run, whatever its overlap. Throws `AppError`
   * `Unprocessable` for more than 100 times, and for a time that is still to come.
   */
  backfill(
    project: string,
    place: SchedulePlace,
    { from, to }: { readonly from: number; readonly to: number },
    by: Actor,
  ): Promise<AskedFiring[]> {
    return this.#fire(project, place, by, "schedule.backfilled", (schedule, now) => {
      if (to > now)
        throw new AppError("Unprocessable", "`to` is still to come: its times will fire by themselves.");
      const times = new CronTimes(schedule).between(from, to, maxBackfilled + 1);
      if (times.length <= maxBackfilled) return times;
      const last = new Date(times[maxBackfilled - 1]!).toISOString();
      throw new AppError(
        "Unprocessable",
        `There are more than ${maxBackfilled} times in this period, the last of them at ${last}: ask for less at once.`,
      );
    });
  }

  #fire(
    project: string,
    place: SchedulePlace,
    by: Actor,
    action: string,
    timesOf: (schedule: ScheduleRow, now: number) => readonly number[],
  ): Promise<AskedFiring[]> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      const schedule = await tx.schedules.lock(place);
      if (!schedule) throw noSchedule(place);
      const now = tx.now();
      const asked: AskedFiring[] = [];
      for (const scheduledAt of timesOf(schedule, now)) {
        const runId = scheduledRunId(project, place, scheduledAt);
        const isNew = (await tx.runs.get(runId)) === null;
        if (isNew) await tx.firings.put(place, askedFiring(scheduledAt, by, now));
        asked.push({ scheduledAt, runId, isNew });
      }
      await tx.schedules.put({ ...schedule, lookAt: now });
      const times = asked.filter(({ isNew }) => isNew).length;
      await tx.auditLog.append({ actor: by.email, action, target: nameOf(place), details: { times } });
      tx.onCommit(() => this.parts.scheduled(now));
      return asked;
    });
  }

  #change(
    project: string,
    place: SchedulePlace,
    by: Actor,
    action: string,
    changed: (
      schedule: ScheduleRow,
      tx: PlatformTransaction,
    ) => ScheduleRow | null | Promise<ScheduleRow | null>,
  ): Promise<void> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      const schedule = await tx.schedules.lock(place);
      if (!schedule) throw noSchedule(place);
      const next = await changed(schedule, tx);
      if (!next) return;
      await tx.schedules.put(next);
      await tx.auditLog.append({ actor: by.email, action, target: nameOf(place), details: {} });
      if (next.lookAt !== null) tx.onCommit(() => this.parts.scheduled(next.lookAt!));
    });
  }
}

async function shown(tx: PlatformTransaction, rows: readonly ScheduleRow[]): Promise<ShownSchedule[]> {
  const newest = await tx.firings.newest(rows);
  return rows.map((row) => {
    const last = newest.find(({ flow, name }) => flow === row.flow && name === row.name) ?? null;
    return { ...row, last, nextTimes: timesFrom(row) };
  });
}

function timesFrom({ nextAt, ...schedule }: ScheduleRow): readonly number[] {
  return nextAt === null ? [] : new CronTimes(schedule).between(nextAt, Infinity, shownTimes);
}

function askedFiring(scheduledAt: number, by: Actor, decidedAt: number): FiringRow {
  const open = { status: "starting", runId: null, reason: null, message: null } as const;
  return { ...open, scheduledAt, until: null, times: 1, askedBy: by.email, decidedAt };
}

function nameOf({ flow, name }: SchedulePlace): string {
  return `${flow}/${name}`;
}

function noSchedule({ flow, name }: SchedulePlace): AppError {
  return new AppError("NotFound", `There is no schedule ${name} of a flow ${flow}.`);
}
