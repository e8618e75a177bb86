import type { Overlap, Recurrence } from "@flowrunner/engine";

/** A trigger of a published flow that fires at times of day. Times in epoch ms. */
export interface ScheduleRow extends Recurrence, SchedulePlace {
  readonly overlap: Overlap;
  readonly catchUp: number;
  readonly isEnabled: boolean;
  /** The first scheduled time that nothing was decided of; null: there is none, or it is paused or disabled. */
  readonly nextAt: number | null;
  /** When somebody has something to do with it; null: nobody has. */
  readonly lookAt: number | null;
  /** Null: it is not paused. */
  readonly pausedAt: number | null;
  readonly pausedBy: string | null;
}

/** Which schedule of a project. */
export interface SchedulePlace {
  readonly flow: string;
  readonly name: string;
}

export type FiringStatus = "starting" | "queued" | "started" | "skipped" | "missed";

/** What was decided of a scheduled time. `starting` and `queued` are under way, the others are how it ended. */
export interface FiringRow {
  readonly scheduledAt: number;
  readonly status: FiringStatus;
  /** Null: there is no run. */
  readonly runId: string | null;
  /** Why there is no run; null: there is one, or may still be. */
  readonly reason: string | null;
  readonly message: string | null;
  /** Of several times that were missed together the last; null: it is one. */
  readonly until: number | null;
  /** How many they are. */
  readonly times: number;
  /** Who asked for it; null: its time came. */
  readonly askedBy: string | null;
  readonly decidedAt: number;
}

export interface Schedules {
  get(place: SchedulePlace): Promise<ScheduleRow | null>;
  /** By flow and name, those after `after`. `flow`: of this one alone; null: of all. */
  list(flow: string | null, after: SchedulePlace, limit: number): Promise<readonly ScheduleRow[]>;
  /** Those of a flow, by name, kept from others until the transaction ends. */
  lockOf(flow: string): Promise<readonly ScheduleRow[]>;
  lock(place: SchedulePlace): Promise<ScheduleRow | null>;
  /** Null also where it is not due, or somebody else has locked it: waits for nobody. */
  lockDue(place: SchedulePlace): Promise<ScheduleRow | null>;
  /** Inserts it, or writes it anew. */
  put(row: ScheduleRow): Promise<void>;
  /** What was decided of its times goes with it. */
  delete(place: SchedulePlace): Promise<void>;
}

export interface Firings {
  /** Inserts it, or writes it anew. */
  put(place: SchedulePlace, firing: FiringRow): Promise<void>;
  /** Newest first, those before `before`. */
  list(place: SchedulePlace, before: number, limit: number): Promise<readonly FiringRow[]>;
  /** Those of a schedule that are under way, in the order of their times. */
  underWay(place: SchedulePlace): Promise<readonly FiringRow[]>;
  /** Ids of its runs that have not ended, in the order of their times. `but`: not that of this time. */
  openRuns(place: SchedulePlace, but: number | null): Promise<readonly string[]>;
  /** Of each of these that has one the newest. */
  newest(places: readonly SchedulePlace[]): Promise<readonly (FiringRow & SchedulePlace)[]>;
  /** Forgets all but the newest `keep` of those that ended. */
  trim(place: SchedulePlace, keep: number): Promise<void>;
}

/** What is due, over all projects. Each call is a statement of its own. */
export interface DueSchedules {
  /** The longest overdue first. */
  due(limit: number): Promise<readonly (SchedulePlace & { readonly project: string })[]>;
  /** When the next one is to be looked at; null: none is. */
  next(): Promise<number | null>;
}
