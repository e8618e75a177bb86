import type { ProjectRole } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { FlowError } from "./flow-error.js";
import type { RunIdentity } from "./run-identity.js";
import type { Value } from "./value.js";
import type { HeardEvent, Verdict } from "./waits.js";

/** What the world tells a run. Time is no fact: `decide` is given `now`. */
export type Fact = RunRequested | AttemptEnded | EventArrived | SignalSent | DecisionMade | Operation;

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

/** An event of the project that steps of the run wait for, or did: it may come more than once, and too late. */
export interface EventArrived {
  readonly type: "EventArrived";
  readonly event: HeardEvent;
}

/** Somebody sends the run a signal. Refused when the run has ended, or keeps too many of this name. */
export interface SignalSent {
  readonly type: "SignalSent";
  /** The same one again is the same signal. */
  readonly id: string;
  readonly name: string;
  readonly data: Json;
  readonly by: string;
}

/** Somebody decides on an approval. Refused unless it waits for this person's decision. */
export interface DecisionMade {
  readonly type: "DecisionMade";
  readonly path: string;
  readonly generation: number;
  readonly verdict: Verdict;
  readonly by: string;
  /** Of who decides, in the project. */
  readonly role: ProjectRole;
  readonly comment: string | null;
  /** Null: nothing is filled in. */
  readonly form: Json;
}

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
