import type { ProjectAuditLog } from "./accounts/audit-log.js";
import type { AcrossProjects } from "./across-projects.js";
import type { Approvals } from "./approvals.js";
import type { Attempts } from "./attempts.js";
import type { Leadership } from "./cluster/leadership.js";
import type { Collections } from "./collections.js";
import type { DataCalls } from "./data-calls.js";
import type { Events } from "./events.js";
import type { FlowVersions } from "./flow-versions.js";
import type { LogChunks } from "./log-chunks.js";
import type { Payloads } from "./payloads.js";
import type { Records } from "./records.js";
import type { RunEvents } from "./run-events.js";
import type { Runs } from "./runs.js";
import type { StagedRecords } from "./staged-records.js";
import type { Workers } from "./workers.js";

/**
 * Where everything that must not be lost is kept.
 *
 * D1 All or nothing: what a transaction wrote is there for everybody after its commit, for nobody before, and not at
 *    all when its work throws.
 * D2 A row that a transaction has locked or written is locked for others until it ends; a second one waits.
 * D3 Unique keys hold at the write, whoever else is writing.
 * D4 A transaction sees and touches its own project alone: foreign rows are as if they did not exist.
 * D5 `onCommit` runs after the commit, in order, and never when there was none.
 * D6 Time is the store's own.
 * D7 What a transaction is asked for at once is done in the order in which it was asked for.
 */
export interface Store {
  /**
   * The only place that begins a transaction. Gives what `work` gives, after the commit; throws what it throws, after
   * the rollback. Throws `NestedTransaction` when called, on whatever way, from inside `work`.
   */
  withTransaction<T>(scope: ProjectScope, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** What the engine's role may ask over all projects. Each call is a statement of its own. */
  readonly acrossProjects: AcrossProjects;
  readonly counters: StoreCounters;
}

export interface ProjectScope {
  readonly project: string;
}

export interface Transaction extends ProjectScope {
  /** The store's time when the transaction began, in epoch ms. Throws before it has answered anything. */
  now(): number;
  readonly runs: Runs;
  readonly runEvents: RunEvents;
  readonly attempts: Attempts;
  readonly workers: Workers;
  readonly payloads: Payloads;
  readonly logChunks: LogChunks;
  readonly flowVersions: FlowVersions;
  readonly collections: Collections;
  readonly records: Records;
  readonly stagedRecords: StagedRecords;
  readonly dataCalls: DataCalls;
  readonly events: Events;
  readonly approvals: Approvals;
  readonly auditLog: ProjectAuditLog;
  readonly leadership: Pick<Leadership, "newest">;
  onCommit(effect: () => void): void;
}

/** Since the store was opened. */
export interface StoreCounters {
  /** Transactions and single statements that wrote something. */
  readonly commits: number;
  /** Transactions begun and single statements made. */
  readonly accesses: number;
}
