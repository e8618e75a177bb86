import type { FilesAccess, Resources, RuntimeName } from "../flow/plan.js";
import type { Value } from "./value.js";

/** What a pass asks of the shell, to be done in the transaction that writes the pass's events. */
export type Command =
  QueueAttempt | CancelAttempt | EndAttempts | PauseAttempts | RequeueAttempts | AppendLog;

/** Puts an attempt into the queue. What never changes (code, limits, secrets' names) is in the plan's step. */
export interface QueueAttempt {
  readonly type: "QueueAttempt";
  readonly path: string;
  /** The step's id in the plan. */
  readonly stepId: string;
  readonly generation: number;
  /** From 1. */
  readonly attempt: number;
  readonly input: Value;
  /** The step's `env` without its secrets. */
  readonly env: { readonly [name: string]: string };
  readonly priority: number;
  /** From the claim. */
  readonly timeoutMs: number;
  /** Everything that a pod's spec must fix, from which the pool is derived. */
  readonly requirements: Requirements;
}

export interface Requirements {
  readonly runtime: RuntimeName;
  readonly image: string | null;
  readonly resources: Resources;
  readonly files: FilesAccess;
  readonly network: "none" | "project" | "internet";
}

/**
 * Ends an attempt: a queued or paused one leaves the queue and its `AttemptEnded` (cancelled) may be given back within the same
 * transaction; a claimed one is told, and its end arrives as a fact.
 */
export interface CancelAttempt {
  readonly type: "CancelAttempt";
  readonly path: string;
  readonly generation: number;
  readonly attempt: number;
}

/** Ends all attempts of the run that are open, whoever has claimed them: nothing of them comes back. */
export interface EndAttempts {
  readonly type: "EndAttempts";
}

/** Takes what the run has queued out of the queue, until `RequeueAttempts` or its end. Claimed attempts go on. */
export interface PauseAttempts {
  readonly type: "PauseAttempts";
}

export interface RequeueAttempts {
  readonly type: "RequeueAttempts";
}

/** A line for the run's log. */
export interface AppendLog {
  readonly type: "AppendLog";
  readonly path: string;
  readonly generation: number;
  readonly text: string;
}
