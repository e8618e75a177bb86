/** `drained`: told to leave before it claimed. `gone`: its launcher has seen it end. */
export type WorkerState = "waiting" | "claimed" | "drained" | "gone";

export interface WorkerRow {
  readonly project: string;
  readonly id: string;
  readonly pool: string;
  /** SHA-256 of its token. */
  readonly tokenHash: string;
  readonly state: WorkerState;
  /** The one attempt it has claimed. */
  readonly attemptId: string | null;
}

export interface Workers {
  /** Registers a waiting worker. Throws `UniqueViolation` for a known id or token. */
  insert(worker: Pick<WorkerRow, "id" | "pool" | "tokenHash">): Promise<void>;
  lock(id: string): Promise<WorkerRow | null>;
  /** Waiting → claimed. Throws `CompareFailed` when it is not waiting. */
  claim(id: string, attemptId: string): Promise<void>;
  /** Waiting → drained. Throws `CompareFailed` when it is not waiting. */
  drain(id: string): Promise<void>;
}
