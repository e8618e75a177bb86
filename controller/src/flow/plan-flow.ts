import { isDeepStrictEqual } from "node:util";
import type { FlowStatus } from "@flowrunner/kube";
import { isClaimed } from "../custom-resource/finalizer.js";
import { flowFinalizer } from "../custom-resource/names.js";
import type { FlowObject } from "../custom-resource/objects.js";
import { isStalled } from "../custom-resource/poisoned.js";

export interface FlowSituation {
  readonly object: FlowObject;
  readonly isNamespaceTerminating: boolean;
  /** Of its document as it is. */
  readonly digest: string;
  readonly lastRun: FlowStatus["lastRun"];
  /** The backend has committed that it is archived, in this pass. */
  readonly isArchived: boolean;
}

export type FlowAction =
  | { readonly kind: "nothing" }
  | { readonly kind: "claim" }
  | { readonly kind: "publish" }
  | { readonly kind: "archive" }
  | { readonly kind: "release" }
  | { readonly kind: "showLastRun" };

/**
 * What is to be done next for a Flow. Pure.
 *
 * F1 A Flow carries our finalizer before it is published, and until it is archived: none is left behind in the backend.
 * F2 Where the namespace ends, the finalizer goes at once, before the Flow is deleted: its project is detached as a whole,
 *    and the right to take it off goes with the namespace.
 * F3 A Flow that says it is stalled is published again, whatever it failed at: what comes of it says how it is.
 */
export function planFlow({
  object,
  isNamespaceTerminating,
  digest,
  lastRun,
  isArchived,
}: FlowSituation): FlowAction {
  const { metadata, status } = object;
  const isOurs = isClaimed(object, flowFinalizer);
  const isDeleted = metadata.deletionTimestamp !== undefined;
  if (isNamespaceTerminating) return { kind: isOurs ? "release" : "nothing" }; // F2
  if (isDeleted && !isOurs) return { kind: "nothing" };
  if (isDeleted) return { kind: isArchived ? "release" : "archive" }; // F1
  if (!isOurs) return { kind: "claim" }; // F1
  const isObserved = status?.observedGeneration === metadata.generation && status?.digest === digest;
  if (!isObserved || isStalled(status?.conditions)) return { kind: "publish" }; // F3
  return { kind: lastRun && !isDeepStrictEqual(lastRun, status?.lastRun) ? "showLastRun" : "nothing" };
}
