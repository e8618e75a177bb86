import type { FilesAccess, Resources, RuntimeName } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { Value } from "./value.js";
import type { Approval } from "./waits.js";

/** What a pass asks of the shell, to be done in the transaction that writes the pass's events. */
export type Command =
  | QueueAttempt
  | CancelAttempt
  | EndAttempts
  | PauseAttempts
  | RequeueAttempts
  | AppendLog
  | Listen
  | EmitEvent
  | AskApproval
  | NoteDecision
  | EndWait;

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

/**
 * From the commit on, the run is told of this event (`EventArrived`); what was published at or after `since` it is told
 * of within the same transaction.
 */
export interface Listen {
  readonly type: "Listen";
  readonly path: string;
  readonly event: string;
  /** Null: of every key. */
  readonly key: string | null;
  /** Epoch ms. */
  readonly since: number;
}

/** Publishes an event. Its id derives from the run and `source`. */
export interface EmitEvent {
  readonly type: "EmitEvent";
  readonly source: string;
  readonly event: string;
  readonly key: string | null;
  readonly data: Json;
  /** As in `HeardEvent`. */
  readonly depth: number;
}

/** Puts an approval where people see what waits for them. */
export interface AskApproval {
  readonly type: "AskApproval";
  readonly path: string;
  readonly approval: Approval;
}

/** It does not wait for this person any more. */
export interface NoteDecision {
  readonly type: "NoteDecision";
  readonly path: string;
  readonly by: string;
}

/** The step waits for no event and no decision any more. */
export interface EndWait {
  readonly type: "EndWait";
  readonly path: string;
  readonly wait: "event" | "approval";
}
