import type { RunState } from "@flowrunner/engine";
import type { AttemptRow, NewAttempt, QueuePool } from "../store/port/attempts.js";
import type { NewEvent } from "../store/port/events.js";
import type { StoredEvent } from "../store/port/run-events.js";
import type { RunRow } from "../store/port/runs.js";
import type { AttemptLog } from "./letters.js";
import type { StepLog } from "./step-logs.js";

/** How attempts end. `lost`: their worker was not heard of for longer than its lease. */
export const attemptOutcomes = ["succeeded", "failed", "cancelled", "lost"] as const;

export type EndedAs = (typeof attemptOutcomes)[number];

/** An attempt that ended, as it was before, and how. */
export interface AttemptEnding {
  readonly attempt: AttemptRow;
  readonly as: EndedAs;
}

/** What a committed pass means to the rest of the process. Listeners only wake: the store has the truth. */
export interface CommittedPass {
  /** The run as it was before. */
  readonly run: RunRow;
  readonly events: readonly StoredEvent[];
  readonly queued: readonly NewAttempt[];
  /** Pools that a pause took attempts out of, or a resume put them back into. */
  readonly moved: readonly QueuePool[];
  readonly ended: readonly AttemptEnding[];
  /** Ids of claimed attempts whose workers are to end. */
  readonly cancelled: readonly string[];
  readonly logs: readonly AttemptLog[];
  /** What the run published. */
  readonly published: readonly NewEvent[];
  /** What `log` steps wrote. */
  readonly texts: readonly StepLog[];
  /** When the run must be looked at again, in epoch ms. */
  readonly wakeAt: number | null;
  readonly outcome: RunState["outcome"];
  /** How often the run was retried before. */
  readonly generation: number;
  /** When the transaction of the pass began, in epoch ms. */
  readonly at: number;
  /** How long the transaction of the pass took, and of those that share it, in ms. */
  readonly tookMs: number;
}

/** Called after the commit; must not throw. */
export type PassListener = (pass: CommittedPass) => void;
