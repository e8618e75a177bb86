import { CompareFailed, DeadlockDetected, ReferenceViolation } from "../store/port/errors.js";

/**
 * Whether a transaction failed only because of others that write the same secret or change its key: nothing of it was
 * written, and it may be repeated after a look at the keys.
 */
export function isOvertaken(failure: unknown): boolean {
  return (
    failure instanceof CompareFailed ||
    (failure instanceof ReferenceViolation && failure.table === "secret_versions") ||
    failure instanceof DeadlockDetected
  );
}
