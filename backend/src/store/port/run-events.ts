import type { RunEvent } from "@flowrunner/engine";

/** An event at its place in the run's history; the first has `seq` 1. */
export interface StoredEvent {
  readonly seq: number;
  readonly event: RunEvent;
}

/** What is added to a run's history. */
export interface RunHistory {
  readonly runId: string;
  readonly events: readonly StoredEvent[];
}

export interface RunEvents {
  /** Throws `UniqueViolation` when one of these places is taken. */
  append(histories: readonly RunHistory[]): Promise<void>;
  /** Events with a greater `seq`, in order; at most `limit`, by default all. */
  since(runId: string, seq: number, limit?: number): Promise<readonly StoredEvent[]>;
}
