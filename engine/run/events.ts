import type { SectionKind } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { FlowError } from "./flow-error.js";
import type { RunIdentity } from "./run-identity.js";
import type { Value } from "./value.js";
import type { Approval, ApprovalDecision, EventWait, HeardEvent } from "./waits.js";

export interface Dated {
  /** Epoch ms of the pass. */
  readonly at: number;
}

/**
 * The history of a run: past facts, in order, with everything already evaluated. `evolve` folds them without the flow
 * and without evaluating anything, so a replay decides nothing again.
 */
export type RunEvent = Dated &
  (
    | RunCreated
    | RunStarted
    | CancelAsked
    | TerminateAsked
    | RunPaused
    | RunResumed
    | RunRetried
    | ScopeOpened
    | ScopeStopped
    | StepsEnded
    | ScopeClosed
    | StepSkipped
    | AttemptQueued
    | RetryScheduled
    | TimerStarted
    | WaitStarted
    | SignalSent
    | EventTaken
    | ApprovalAsked
    | ApprovalDecided
    | ContainerEntered
    | StepStopped
    | VariablesSet
    | StepSucceeded
    | StepFailed
    | StepCancelled
    | RunEnded
  );

export interface RunCreated extends RunIdentity {
  readonly type: "RunCreated";
}

export interface RunStarted {
  readonly type: "RunStarted";
  /** Of the whole run, in epoch ms. */
  readonly deadline: number;
}

/** A cancel of a paused run ends the pause. */
export interface CancelAsked {
  readonly type: "CancelAsked";
  readonly by: string;
}

/** As a cancel, but nothing is waited for: the attempts under way have ended with this. */
export interface TerminateAsked {
  readonly type: "TerminateAsked";
  readonly by: string;
}

export interface RunPaused {
  readonly type: "RunPaused";
  readonly by: string;
}

/** Timeouts move on by the length of the pause. */
export interface RunResumed {
  readonly type: "RunResumed";
  readonly by: string;
}

/** An ended run goes on. Whatever is not named here keeps how it ended. */
export interface RunRetried {
  readonly type: "RunRetried";
  /** From 1. */
  readonly generation: number;
  readonly by: string;
  /** Of the whole run, in epoch ms. */
  readonly deadline: number;
  /** Paths of steps that are as if they had never started. */
  readonly restarted: readonly string[];
  /** Paths of containers that go on with those of their scopes that did not succeed. */
  readonly reopened: readonly string[];
}

export interface ScopeOpened {
  readonly type: "ScopeOpened";
  /** The container's path, or of a compensation the step's that it takes back; null for the flow itself. */
  readonly step: string | null;
  /** An item's index, or the name of a branch, case or section; empty for the flow itself. */
  readonly key: number | string;
  /** Of a scope that belongs to the ending of another one. */
  readonly section?: { readonly kind: SectionKind; readonly of: string };
  /** When a section is to be over, in epoch ms. */
  readonly deadline?: number;
  readonly vars: { readonly [name: string]: Value };
}

/** Why nothing new starts in a scope. */
export type Stop =
  | { readonly reason: "failed"; readonly error: FlowError }
  | { readonly reason: "timeout"; readonly error: FlowError }
  | { readonly reason: "cancelled" }
  | { readonly reason: "returned"; readonly output: Value }
  /** Of an iteration: it left its loop, or gave way to the next one. */
  | { readonly reason: "broke" }
  | { readonly reason: "continued" }
  /** Something around it has returned, broke or continued: nothing has gone wrong, but nobody wants it any more. */
  | { readonly reason: "left" };

export interface ScopeStopped {
  readonly type: "ScopeStopped";
  readonly scope: string;
  readonly stop: Stop;
  /** Attempts run to their end (`whenFailed: finishRunning`) instead of being cancelled. */
  readonly finishesRunning: boolean;
}

/** Every step of the scope has ended, and what it runs after them is to follow. */
export interface StepsEnded {
  readonly type: "StepsEnded";
  readonly scope: string;
  readonly outcome: ScopeOutcome;
  readonly isLate?: true;
}

/** Everything in the scope has ended. */
export interface ScopeClosed {
  readonly type: "ScopeClosed";
  readonly scope: string;
  readonly outcome: ScopeOutcome;
  /** The failure is one of an ending, which even what has been stopped must tell. */
  readonly isLate?: true;
  /** Of a section: how the scope that it belongs to ends now. Absent: as it would have without it. */
  readonly leads?: { readonly outcome: ScopeOutcome; readonly isLate?: true };
}

export type ScopeOutcome =
  | { readonly status: "succeeded"; readonly output: Value }
  | { readonly status: "failed"; readonly error: FlowError }
  | { readonly status: "cancelled" };

export interface StepSkipped {
  readonly type: "StepSkipped";
  readonly path: string;
  readonly reason: "disabled" | "condition" | "needs";
}

export interface AttemptQueued {
  readonly type: "AttemptQueued";
  readonly path: string;
  readonly attempt: number;
  /** With the first attempt: what all attempts share. */
  readonly call?: CodeCall;
}

export interface CodeCall {
  readonly input: Value;
  readonly env: { readonly [name: string]: string };
  readonly totalDeadline: number | null;
}

export interface RetryScheduled {
  readonly type: "RetryScheduled";
  readonly path: string;
  /** The attempt that failed. */
  readonly attempt: number;
  readonly error: FlowError;
  readonly retryAt: number;
  /** Repeated because the step is idempotent and its worker was lost: does not count against `maxAttempts`. */
  readonly isRepeat: boolean;
}

export interface TimerStarted {
  readonly type: "TimerStarted";
  readonly path: string;
  readonly until: number;
}

export interface WaitStarted {
  readonly type: "WaitStarted";
  readonly path: string;
  readonly wait: EventWait;
}

/** Somebody sent the run a signal, which is kept until a step takes it. */
export interface SignalSent {
  readonly type: "SignalSent";
  readonly id: string;
  readonly name: string;
  readonly data: Json;
  readonly by: string;
}

/** A step took an event or a signal that it waited for. */
export interface EventTaken {
  readonly type: "EventTaken";
  readonly path: string;
  readonly event: HeardEvent;
}

export interface ApprovalAsked {
  readonly type: "ApprovalAsked";
  readonly path: string;
  readonly approval: Approval;
}

export interface ApprovalDecided {
  readonly type: "ApprovalDecided";
  readonly path: string;
  readonly decision: ApprovalDecision;
}

export interface ContainerEntered {
  readonly type: "ContainerEntered";
  readonly path: string;
  /** How many scopes it will hold in all; null: as many as its condition says. */
  readonly total: number | null;
  /** Names of branches, or of the case that was chosen; null for items, which are numbered. */
  readonly keys: readonly string[] | null;
  /** What a forEach goes over: a list. */
  readonly items: Value | null;
  readonly maxParallel: number;
  readonly deadline: number | null;
  /** Of a loop that gives one iteration's output: only the first and the latest are kept. */
  readonly forgetsOutputs?: true;
}

/** A started step is to end early: its attempt or its scopes are being stopped. */
export interface StepStopped {
  readonly type: "StepStopped";
  readonly path: string;
  readonly stop: StepStop;
  /** As in `ScopeStopped`. */
  readonly finishesRunning: boolean;
}

export type StepStop =
  | { readonly reason: "cancelled" }
  /** As a scope's. */
  | { readonly reason: "left" }
  /** One of its iterations left it. */
  | { readonly reason: "broke" }
  | { readonly reason: "failed"; readonly error: FlowError }
  /** With the error of the first of its scopes that failed. */
  | { readonly reason: "childFailed" };

export interface VariablesSet {
  readonly type: "VariablesSet";
  readonly path: string;
  readonly assignments: readonly { readonly scope: string; readonly name: string; readonly value: Value }[];
}

export interface StepSucceeded {
  readonly type: "StepSucceeded";
  readonly path: string;
  readonly output: Value;
  /** Of a `file:` step's code: SHA-256. */
  readonly fileHash?: string;
  /** A loop ended where it would have gone on beyond its limit. */
  readonly limitReached?: true;
  /** A saga around may take it back. */
  readonly compensable?: Compensable;
}

export interface Compensable {
  /** What its compensation sees as `result`. Absent: the step's output. */
  readonly result?: Value;
}

export interface StepFailed {
  readonly type: "StepFailed";
  readonly path: string;
  readonly error: FlowError;
  /** What its scope makes of it: it fails, it goes on (`onError`), or only any/atLeast dependants care. */
  readonly effect: "fails" | "continues" | "tolerated";
  /** As a scope's. */
  readonly isLate?: true;
  /** With `onError`: what the step gives all the same. */
  readonly output: Value;
  readonly fileHash?: string;
  /** Nobody knows what it has done, and a saga around may take it back. */
  readonly compensable?: Compensable;
}

export interface StepCancelled {
  readonly type: "StepCancelled";
  readonly path: string;
  /** As of a failed one. */
  readonly compensable?: Compensable;
}

export interface RunEnded {
  readonly type: "RunEnded";
  readonly outcome: ScopeOutcome;
}
