import type { RunRef } from "./across-projects.js";

/** What has been kept long enough, over all projects. Each call is a statement of its own. Ages in milliseconds. */
export interface Expiry {
  /** Runs that ended longer ago than their project keeps them, or `keepMs` where it says nothing; the oldest first. */
  runs(keepMs: number, limit: number): Promise<readonly RunRef[]>;
  /** Projects with workers that have left without ever having claimed, longer than `keepMs` ago. */
  projectsWithWorkersOver(keepMs: number, limit: number): Promise<readonly string[]>;
  /** Projects with events that were published longer than `keepMs` ago. */
  projectsWithEventsOver(keepMs: number, limit: number): Promise<readonly string[]>;
  /** Sessions and tokens that have expired longer than `keepMs` ago: deletes them, and gives how many there were. */
  forgetCredentials(keepMs: number): Promise<number>;
  /** Projects deleted longer than `graceMs` ago that are not marked as purged. */
  projectsToPurge(graceMs: number, limit: number): Promise<readonly string[]>;
  markPurged(project: string): Promise<void>;
}

/** All that a project has, but the log of what was done in it, which is its organisation's. */
export interface Purge {
  /** Deletes so many rows at most, of one kind. Gives how many they were; 0: there is nothing left. */
  deletePortion(limit: number): Promise<number>;
}

/** What a project keeps, and lets go of. */
export interface Retention {
  /** How long ended runs are kept; null: as long as the installation does. */
  get(): Promise<number | null>;
  /** Null as above. */
  set(keepMs: number | null): Promise<void>;
  /** Locks a run that is to go; false: it is not there, has been reopened, or is to be kept. */
  lockExpired(runId: string, keepMs: number): Promise<boolean>;
  /** Deletes so many chunks of a run's log at most. Gives how many it were. */
  deleteLog(runId: string, limit: number): Promise<number>;
  /** Deletes a run with its history, attempts and workers, and what code has asked for by key. */
  deleteRun(runId: string): Promise<void>;
  /** Deletes so many payloads at most that no run refers to. Gives how many it were. */
  deletePayloads(limit: number): Promise<number>;
  /** Deletes so many events at most that were published longer than `keepMs` ago. Gives how many it were. */
  deleteEvents(keepMs: number, limit: number): Promise<number>;
  /** Deletes workers that have left without having claimed, longer than `keepMs` ago. */
  deleteWorkersOver(keepMs: number): Promise<void>;
}
