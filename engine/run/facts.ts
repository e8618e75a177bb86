import type { FlowError } from "./flow-error.js";
import type { RunIdentity } from "./run-identity.js";
import type { Value } from "./value.js";

/** What the world tells a run. Time is no fact: `decide` is given `now`. */
export type Fact = RunRequested | AttemptEnded | Operation;

/** Creates the run; the first fact of every run. Inputs are already checked and completed by `acceptInputs`. */
export interface RunRequested extends RunIdentity {
  readonly type: "RunRequested";
}

/**
 * An attempt is over: by its result, or because it was lost, timed out, or cancelled before or after its claim. The
 * shell has checked the fence: one `AttemptEnded` per attempt reaches the engine, and a second changes nothing.
 */
export interface AttemptEnded {
  readonly type: "AttemptEnded";
  readonly path: string;
  readonly generation: number;
  readonly attempt: number;
  readonly outcome: AttemptOutcome;
}

export type AttemptOutcome =
  | { readonly status: "succeeded"; readonly output: Value; readonly fileHash?: string }
  | { readonly status: "failed"; readonly error: FlowError; readonly fileHash?: string }
  | { readonly status: "cancelled" };

/** What somebody asks of a run. One that the run's state has no use for changes nothing. */
export type Operation =
  CancelRequested | TerminateRequested | PauseRequested | ResumeRequested | RetryRequested;

interface Asked {
  /** Who asked, for the history. */
  readonly by: string;
}

export interface CancelRequested extends Asked {
  readonly type: "CancelRequested";
}

export interface TerminateRequested extends Asked {
  readonly type: "TerminateRequested";
}

export interface PauseRequested extends Asked {
  readonly type: "PauseRequested";
}

export interface ResumeRequested extends Asked {
  readonly type: "ResumeRequested";
}

/** Of a run that failed or was cancelled. */
export interface RetryRequested extends Asked {
  readonly type: "RetryRequested";
}
