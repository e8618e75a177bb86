import type { Requirements } from "@flowrunner/engine";
import type { AttemptRow, ClaimedAttempt, NextAttempt } from "./attempts.js";
import type { WorkerRow } from "./workers.js";

export interface RunRef {
  readonly project: string;
  readonly runId: string;
}

export interface EventRef {
  readonly project: string;
  readonly id: string;
}

/** Claimed attempts whose worker is to be given up. */
export interface Sweep {
  /** Lease over. */
  readonly lost: readonly ClaimedAttempt[];
  /** Asked to cancel, or past the deadline, and not reported in time. */
  readonly overdue: readonly ClaimedAttempt[];
  /** How many attempts are claimed in all. */
  readonly claimed: number;
}

/** A pool, as its queue and its workers stand. */
export interface PoolStatus {
  readonly pool: string;
  readonly project: string;
  /** Of the project, in a cluster; null: it has none. */
  readonly namespace: string | null;
  readonly requirements: Requirements;
  readonly queued: number;
  readonly claimed: number;
  readonly oldestQueuedAt: number | null;
  /** No attempt of them may take longer, in milliseconds. */
  readonly timeoutMs: number;
}

/** What a replica asks about besides what is always of interest. */
export interface Asked {
  /** Ids of workers that wait here. */
  readonly workers: readonly string[];
  /** Ids of runs that are followed here. */
  readonly runs: readonly string[];
}

/** What others may have done since a replica looked last. */
export interface Glance {
  readonly nextWake: number | null;
  /** Pools that have something queued or claimed. */
  readonly pools: readonly Pick<PoolStatus, "pool" | "queued" | "claimed">[];
  /** Of the workers asked about, those that wait no more. */
  readonly settledWorkers: readonly string[];
  /** The runs asked about, as far as they exist. */
  readonly runs: readonly RunMark[];
  /** Events wait until everybody has been told of them: somebody may be at it, or has died. */
  readonly hasUndelivered: boolean;
}

/** Two marks of a run differ when it has got events or log in between. */
export interface RunMark {
  readonly runId: string;
  readonly version: number;
  readonly logChunks: number;
}

export interface AcrossProjects {
  /** By id, of those that exist. */
  findAttempts(ids: readonly string[]): Promise<ReadonlyMap<string, AttemptRow>>;
  /** By the hash of their token, of those that exist. */
  findWorkers(tokenHashes: readonly string[]): Promise<ReadonlyMap<string, WorkerRow>>;
  /** The first attempts of a pool's queue. */
  nextQueued(pool: string, limit: number): Promise<readonly NextAttempt[]>;
  /** Runs whose time to wake has come, the longest overdue first. */
  dueRuns(limit: number): Promise<readonly RunRef[]>;
  /** When the next run is to wake; null: none is. */
  nextWake(): Promise<number | null>;
  /** `reportMs`: what an agent has, from the deadline or the asking to cancel, to end the code and report. */
  sweep(reportMs: number): Promise<Sweep>;
  /** Gives claimed attempts, and no others, a lease from now and marks them started. One statement. */
  renewLeases(attemptIds: readonly string[], leaseMs: number): Promise<void>;
  /** Gives every claimed attempt at least this lease from now. */
  extendLeases(leaseMs: number): Promise<void>;
  /** Events that nobody has been told of yet, or not everybody, the oldest first. */
  undeliveredEvents(limit: number): Promise<readonly EventRef[]>;
  /** Pools that have something queued or claimed. */
  pools(): Promise<readonly PoolStatus[]>;
  /** One statement, whatever is asked. */
  glance(asked: Asked): Promise<Glance>;
}
