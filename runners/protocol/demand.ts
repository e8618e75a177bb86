import type { PoolRequirements } from "./generated/types.js";

/** Name of a runtime: the key of its entry in the agent's registry. */
export type RuntimeName = string;

/** What one pool has to do and who is there to do it. */
export interface PoolDemand {
  readonly pool: string;
  /**
   * `attempts`: each worker runs one attempt. `files`: one worker, never two at once, serves the project's files and runs
   * no code; `queued` counts requests that wait, nothing of it is ever `claimed`, and runtime and requirements say nothing.
   */
  readonly serves: "attempts" | "files";
  readonly runtime: RuntimeName;
  /** Attempts that are ready and that nobody has claimed. */
  readonly queued: number;
  /** Age of the oldest of them in milliseconds; null if there is none. */
  readonly oldestQueuedMs: number | null;
  /** Workers whose claim is open. */
  readonly waiting: number;
  /** Attempts claimed and not ended. */
  readonly claimed: number;
  /** Attempts that have ever become ready here: its growth is the rate of arrival. */
  readonly arrivals: number;
  readonly project: string;
  /** Where its pods belong in a cluster; null: the project has no namespace. */
  readonly namespace: string | null;
  readonly requirements: Readonly<PoolRequirements>;
  /** No attempt queued or claimed here may take longer, in milliseconds; 0 when there is none. */
  readonly timeoutMs: number;
  /** The one attempt that this pool is for: it gets one worker, and never a warm one. Null: a pool for any number. */
  readonly attempt: string | null;
}

/** The state of all pools at one revision. */
export interface Demand {
  readonly revision: number;
  readonly pools: readonly PoolDemand[];
  /** Ids of attempts that ended since the revision asked about: nothing of theirs may run on. */
  readonly ended: readonly string[];
  /** Ids of attempts whose cancellation was asked for since then. */
  readonly cancelled: readonly string[];
  /** Ids of runs of cluster origin that changed since then. */
  readonly runs: readonly string[];
}

/** A worker: it may claim once, with this token, from the pool it was registered for. */
export interface WorkerCredential {
  readonly id: string;
  readonly token: string;
}

/** Where a launcher (the local agent host, a cluster's controller) learns how many workers are wanted. */
export interface DemandFeed {
  /** Resolves with the first revision after `sinceRevision` (0: at once with the present one); rejects when `signal` aborts. */
  next(sinceRevision: number, signal: AbortSignal): Promise<Demand>;
  registerWorker(pool: string): Promise<WorkerCredential>;
  /** A worker has left without a claim, or is to: its token opens nothing from here on. One that is unknown is no error. */
  releaseWorker(token: string): Promise<void>;
}
