import type { RunStatus } from "@flowrunner/engine";

export interface RunRow {
  readonly project: string;
  readonly runId: string;
  readonly flowVersion: string;
  /** 0–100. */
  readonly priority: number;
  readonly status: RunStatus;
  /** `seq` of its newest event: whoever writes the run compares it. */
  readonly version: number;
  /** When the run must be looked at though nothing happens, in epoch ms; null: never. */
  readonly wakeAt: number | null;
  /** Queue rank of the attempt it queued last; 0 before the first. */
  readonly rank: number;
  readonly createdAt: number;
  /** When it left the queue; null: it has not. */
  readonly startedAt: number | null;
}

/** What a pass changes of a run. */
export type RunChanges = Pick<RunRow, "status" | "version" | "wakeAt" | "rank" | "startedAt">;

export interface Runs {
  /** Throws `UniqueViolation`. */
  insert(run: Omit<RunRow, "project">): Promise<RunRow>;
  get(runId: string): Promise<RunRow | null>;
  /** Reads the run as it now is and keeps others from writing it until the transaction ends. */
  lock(runId: string): Promise<RunRow | null>;
  /** Throws `CompareFailed` unless the run's version is `expectedVersion`. */
  update(runId: string, expectedVersion: number, changes: RunChanges): Promise<void>;
}
