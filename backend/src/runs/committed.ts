import type { RunState } from "@flowrunner/engine";
import type { RunRef } from "../store/port/across-projects.js";
import type { NewAttempt, QueuePool } from "../store/port/attempts.js";
import type { StoredEvent } from "../store/port/run-events.js";
import type { AttemptLog } from "./letters.js";
import type { StepLog } from "./step-logs.js";

/** What a committed pass means to the rest of the process. Listeners only wake: the store has the truth. */
export interface CommittedPass {
  readonly run: RunRef;
  readonly events: readonly StoredEvent[];
  readonly queued: readonly NewAttempt[];
  /** Pools that a pause took attempts out of, or a resume put them back into. */
  readonly moved: readonly QueuePool[];
  /** Ids of attempts that ended. */
  readonly ended: readonly string[];
  /** Ids of claimed attempts whose workers are to end. */
  readonly cancelled: readonly string[];
  readonly logs: readonly AttemptLog[];
  /** What `log` steps wrote. */
  readonly texts: readonly StepLog[];
  /** When the run must be looked at again, in epoch ms. */
  readonly wakeAt: number | null;
  readonly outcome: RunState["outcome"];
}

/** Called after the commit; must not throw. */
export type PassListener = (pass: CommittedPass) => void;
