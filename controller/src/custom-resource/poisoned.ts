import { BackendRefused, Unsendable } from "../backend/failures.js";
import { KubeError } from "../kube/kube-error.js";

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
