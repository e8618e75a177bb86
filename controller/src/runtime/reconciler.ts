import type { ObjectKey } from "@flowrunner/kube";

export type { ObjectKey } from "@flowrunner/kube";

/** `done`: nothing is to be done before something changes. A failure is thrown. */
export type Result = { readonly kind: "done" } | { readonly kind: "requeueAfter"; readonly ms: number };

export const done: Result = { kind: "done" };

export function requeueAfter(ms: number): Result {
  return { kind: "requeueAfter", ms };
}

/** Brings one object nearer to what is wanted of it. It is called again after any change, and from time to time. */
export interface Reconciler {
  /** Called for one key by one worker at a time. `signal` aborts when leadership is lost or patience with a stop ends. */
  reconcile(key: ObjectKey, signal: AbortSignal): Promise<Result>;
}
