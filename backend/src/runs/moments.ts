import type { ClaimedAttempt } from "../store/port/attempts.js";
import type { CommittedPass } from "./committed.js";

/** Whoever wants to know what happens here: to count it, and to say it. Each is called after its commit; must not throw. */
export interface Moments {
  passCommitted(pass: CommittedPass): void;
  claimed(attempts: readonly ClaimedAttempt[]): void;
  linesStored(lines: number): void;
}

/** Nobody wants to know. */
export const unnoticed: Moments = {
  passCommitted: () => {},
  claimed: () => {},
  linesStored: () => {},
};
