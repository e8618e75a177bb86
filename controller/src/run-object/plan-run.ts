import type { RunAsk, RunView } from "@flowrunner/protocol";
import { originAnnotation, runFinalizer } from "../custom-resource/names.js";
import type { RunObject, RunStatus } from "../custom-resource/objects.js";
import type { Wait } from "./run-kind.js";

/** What is known of a run's object when it is looked at. */
export interface RunSituation<T extends RunObject = RunObject> {
  readonly object: T;
  readonly isNamespaceTerminating: boolean;
  readonly isSuspended: boolean;
  readonly wait: Wait | null;
  /** Why there is no run and never can be; null: nothing speaks against it. */
  readonly flaw: Wait | null;
  /** The run's id, where it is known: what the object tells, until it was looked at. */
  readonly run: string | null;
  /** The run as the backend shows it; null: it knows none; undefined: it was not asked. */
  readonly view: RunView | null | undefined;
  /** What was asked of the run and is committed, in this pass. */
  readonly asked: readonly RunAsk["ask"][];
  /** The object says how its run has ended, as the backend shows it: seen to in this pass. */
  readonly isTold: boolean;
  readonly nowMs: number;
}

export type RunAction =
  | { readonly kind: "nothing" }
  | { readonly kind: "release" }
  | { readonly kind: "claim" }
  | { readonly kind: "wait"; readonly wait: Wait }
  | { readonly kind: "refuse"; readonly reason: string; readonly message: string }
  | { readonly kind: "start"; readonly isSuspended: boolean }
  | { readonly kind: "look" }
  | { readonly kind: "ask"; readonly ask: RunAsk["ask"] }
  | { readonly kind: "report"; readonly view: RunView }
  | { readonly kind: "expire" }
  | { readonly kind: "expireLater"; readonly ms: number };

type Situation = RunSituation;

const nothing: RunAction = { kind: "nothing" };

/**
 * What is to be done next for a FlowRun or FunctionRun. Pure; the reconciler asks again with what came of it.
 *
 * R1 No run is begun for an object that does not carry its own uid as its origin, and our finalizer: they are written
 *    first, so what was begun is cancelled when the object is deleted, whoever died in between.
 * R2 An object that carries another's uid was restored from a copy: it is never begun.
 * R3 What has ended and is released is never looked at, asked or reported again. Before it is released, the run itself is
 *    asked: an end that somebody else wrote is written over by what is true, and its run is not lost sight of.
 * R4 What may have begun is begun (paused) before it is cancelled: so there is a run to cancel, also when a call to
 *    begin it is still on its way.
 * R5 The finalizer goes when the run has ended or its cancelling is committed. Where the namespace ends it goes at once,
 *    before the object is deleted: the backend ends all runs there, and the right to take it off goes with the namespace.
 * R6 What can never begin is refused at once and for good, before it is claimed. One that was claimed before it became so
 *    may have a run of what it was: that is cancelled.
 */
export function planRun(situation: Situation): RunAction {
  const { object, isNamespaceTerminating } = situation;
  const isClaimed = object.metadata.finalizers?.includes(runFinalizer) ?? false;
  if (isNamespaceTerminating) return isClaimed ? { kind: "release" } : nothing; // R5
  if (hasEnded(object)) {
    const ending = isClaimed ? planClosing(situation) : planEnded(situation); // R3
    if (ending) return ending;
  }
  if (object.metadata.deletionTimestamp !== undefined) return isClaimed ? planDeleted(situation) : nothing;
  if (origin(object) === "foreign") return restored; // R2
  return situation.run === null ? planBeginning(situation, isClaimed) : planRunning(situation);
}

export function hasEnded({ status }: RunObject): boolean {
  return (status as RunStatus | undefined)?.finishedAt !== undefined;
}

/** Null: it says that it has ended, and has not. */
function planClosing({ object, run, view, isTold }: Situation): RunAction | null {
  if (isTold || run === null || origin(object) === "foreign") return { kind: "release" };
  if (view === undefined) return { kind: "look" };
  if (view === null) return { kind: "release" };
  return isOver(view) ? { kind: "report", view } : null;
}

function planEnded({ object, nowMs }: Situation): RunAction {
  const { ttlSecondsAfterFinished: ttl } = object.spec;
  if (ttl === undefined || object.metadata.deletionTimestamp !== undefined) return nothing;
  const ms = Date.parse(object.status!.finishedAt!) + ttl * 1_000 - nowMs;
  return ms > 0 ? { kind: "expireLater", ms } : { kind: "expire" };
}

/** It is claimed, and so its run may have begun. */
function planDeleted({ object, run, asked }: Situation): RunAction {
  if (origin(object) !== "own" || asked.includes("cancel")) return { kind: "release" }; // R5
  return run === null ? { kind: "start", isSuspended: true } : { kind: "ask", ask: "cancel" }; // R4
}

function planBeginning({ object, isSuspended, wait, flaw }: Situation, isClaimed: boolean): RunAction {
  const mayHaveBegun = isClaimed && origin(object) === "own";
  if (flaw && !mayHaveBegun) return { kind: "refuse", ...flaw }; // R6
  if (isToEnd({ object, flaw })) return mayHaveBegun ? { kind: "start", isSuspended: true } : cancelledBefore; // R4, R6
  if (mayHaveBegun) return { kind: "start", isSuspended };
  return wait ? { kind: "wait", wait } : { kind: "claim" }; // R1
}

function planRunning({ object, isSuspended, view, flaw, asked }: Situation): RunAction {
  if (view === undefined) return { kind: "look" };
  if (view === null) return lost;
  const ask = isToEnd({ object, flaw }) ? "cancel" : isSuspended ? "pause" : "resume";
  const isDone = isOver(view) || asked.includes(ask) || isAsAsked(object, view, ask);
  return isDone ? { kind: "report", view } : { kind: "ask", ask };
}

function isToEnd({ object, flaw }: Pick<Situation, "object" | "flaw">): boolean {
  return object.spec.cancel === true || flaw !== null;
}

export function isOver({ status }: RunView): boolean {
  return status === "succeeded" || status === "failed" || status === "cancelled";
}

function isAsAsked({ status }: RunObject, view: RunView, ask: RunAsk["ask"]): boolean {
  if (ask === "cancel") return status?.conditions?.some(({ reason }) => reason === cancelling) ?? false;
  return (ask === "pause") === (view.status === "paused");
}

/** The reason of the condition `Succeeded` of a run that was asked to end. */
export const cancelling = "Cancelling";

function origin({ metadata }: RunObject): "none" | "own" | "foreign" {
  const uid = metadata.annotations?.[originAnnotation];
  return uid === undefined ? "none" : uid === metadata.uid ? "own" : "foreign";
}

const restored: RunAction = {
  kind: "refuse",
  reason: "Restored",
  message:
    "This object is a copy of one that was handed over before, and is not run again. To run it, create it without " +
    `the annotation ${originAnnotation}.`,
};

const cancelledBefore: RunAction = {
  kind: "refuse",
  reason: "Cancelled",
  message: "It was cancelled before it began.",
};

const lost: RunAction = {
  kind: "refuse",
  reason: "RunUnknown",
  message: "The backend knows no such run any more: its history was deleted, or its database is another.",
};
