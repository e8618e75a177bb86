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

export type NewWorker = Pick<WorkerRow, "id" | "pool" | "tokenHash">;

export interface WorkerClaim {
  readonly workerId: string;
  readonly attemptId: string;
}

export interface Workers {
  /** Registers waiting workers. Throws `UniqueViolation` for a known id or token. */
  insert(...workers: readonly NewWorker[]): Promise<void>;
  /** Waits for those that exist, in the order of their ids, and gives them by id. */
  lock(ids: readonly string[]): Promise<ReadonlyMap<string, WorkerRow>>;
  /** Waiting → claimed. Throws `CompareFailed` when one of them is not waiting. */
  claim(claims: readonly WorkerClaim[]): Promise<void>;
  /** Waiting → drained. Throws `CompareFailed` when it is not waiting. */
  drain(id: string): Promise<void>;
}
