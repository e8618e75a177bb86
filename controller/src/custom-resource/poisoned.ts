import { KubeError } from "@flowrunner/kube";
import { BackendRefused, Unsendable } from "../backend/failures.js";
import { conditionsOf } from "./conditions.js";
import type { Condition } from "./objects.js";

/**
 * What makes an object fail again and again until it changes, as a sentence for its owner; null: the fault is not the
 * object's, and passes.
 */
export function poisonIn(failure: unknown): string | null {
  if (failure instanceof BackendRefused || failure instanceof Unsendable) return failure.message;
  if (failure instanceof KubeError) return failure.reason === "Invalid" ? failure.message : null;
  if (failure instanceof RangeError || failure instanceof TypeError)
    return "The controller cannot make sense of this object. Its log says where it fails.";
  return null;
}

const type = "Stalled";

/** An object's conditions, and that it is not looked after; the next status that is made of it leaves that out. */
export function stalled(
  present: readonly Condition[] | undefined,
  message: string,
  generation: number,
  nowMs: number,
): Condition[] {
  const others = (present ?? []).filter((condition) => condition.type !== type);
  const claim = { type, status: "True", reason: "ReconcileFailed", message } as const;
  return [...others, ...conditionsOf([claim], present, generation, nowMs)];
}

export function isStalled(present: readonly Condition[] | undefined): boolean {
  return present?.some((condition) => condition.type === type) ?? false;
}
