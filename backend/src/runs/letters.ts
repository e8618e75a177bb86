import {
  platformError,
  type AttemptOutcome,
  type DecisionMade,
  type EventArrived,
  type Fact,
  type Operation,
  type Payload,
  type Plan,
  type RunRequested,
  type SignalSent,
} from "@flowrunner/engine";
import type { LogLine, Usage } from "@flowrunner/protocol";
import { refuseOlder } from "../cluster/epochs.js";
import { isClusterRunId } from "../cluster/run-ids.js";
import { AppError } from "../errors.js";
import type { AttemptExit, AttemptKey, AttemptRow } from "../store/port/attempts.js";
import type { LogChunk } from "../store/port/log-chunks.js";
import type { RunOrigin, RunRow } from "../store/port/runs.js";
import type { AttemptEnding, EndedAs } from "./committed.js";
import { heldAttempt, refuseFenced } from "./fence.js";
import type { LogLimits } from "./log-lines.js";
import { refuseOperation } from "./operations.js";
import type { Opening } from "./opening.js";

/** What is put into a run's mailbox. */
export type Letter =
  | StartLetter
  | ResultLetter
  | LostLetter
  | EndLetter
  | OperationLetter
  | EventLetter
  | SignalLetter
  | DecisionLetter
  | WakeLetter;

/** Asked by a controller, or by nobody that leads. */
export interface Led {
  /** The controller's epoch. M6 A letter of a stale one is refused. */
  readonly leader?: number | undefined;
}

export interface StartLetter extends Led {
  readonly kind: "start";
  readonly request: RunRequested;
  readonly flow: { readonly plan: Plan; readonly text: string };
  /** What the request's values refer to. */
  readonly payloads: readonly Payload[];
  /** Undefined: the run is in no list. */
  readonly origin: RunOrigin | undefined;
  /** As `RunRow.traceparent`. */
  readonly traceparent: string | null;
  /** Who pauses it before anything of it is claimed; null: nobody. */
  readonly pausedBy: string | null;
}

/** A worker's word on how its attempt ended. */
export interface ResultLetter {
  readonly kind: "result";
  readonly attemptId: string;
  readonly tokenHash: string;
  readonly tokenAfterlifeMs: number;
  /** Of the content: the same hash is the same result. */
  readonly resultHash: string;
  readonly outcome: AttemptOutcome;
  /** What the attempt cost. */
  readonly usage: Usage;
  /** What the outcome's output refers to. */
  readonly payloads: readonly Payload[];
  readonly lines: readonly LogLine[];
  readonly logLimits: LogLimits;
}

/** The attempt's lease is over. */
export interface LostLetter {
  readonly kind: "lost";
  readonly attemptId: string;
  readonly epoch: number;
}

/** The platform ends an attempt. */
export interface EndLetter extends Led {
  readonly kind: "end";
  readonly attemptId: string;
  /** The attempt's when this was decided: if it is another by now, nothing happens. */
  readonly epoch: number;
  readonly outcome: AttemptOutcome;
  /** Of its process; undefined: nobody has seen that end. */
  readonly exitCode?: number | null;
}

/** What somebody asks of the run. */
export interface OperationLetter extends Led {
  readonly kind: "operation";
  readonly operation: Operation;
}

/** An event that the run listens to, or did. */
export interface EventLetter {
  readonly kind: "event";
  readonly arrival: EventArrived;
}

export interface SignalLetter {
  readonly kind: "signal";
  readonly signal: SignalSent;
}

/** What somebody decided on an approval. */
export interface DecisionLetter {
  readonly kind: "decision";
  readonly decision: DecisionMade;
}

/** Nothing happened but time. */
export interface WakeLetter {
  readonly kind: "wake";
}

/** What a letter has done in the working transaction, before anything is decided. */
export interface Opened {
  readonly facts: readonly Fact[];
  readonly ended: readonly AttemptEnding[];
  readonly logs: readonly AttemptLog[];
}

/** Lines that an attempt wrote, as they are stored. */
export interface AttemptLog {
  readonly attempt: AttemptKey;
  readonly chunk: LogChunk;
}

const nothing: Opened = { facts: [], ended: [], logs: [] };

/** Checks a letter against what is locked and does its part in the opening. Throws `AppError` to refuse it, before that. */
export function openLetter(opening: Opening, run: RunRow, letter: Letter, isFirst: boolean): Opened {
  if ("leader" in letter && letter.leader !== undefined) refuseOlder(letter.leader, opening.newestEpoch); // M6
  switch (letter.kind) {
    case "start":
      if (run.version > 0 || !isFirst)
        throw new AppError("RunExists", `There is a run ${run.runId} already.`);
      return { ...nothing, facts: [letter.request, ...pauseOf(letter)] };
    case "result":
      return takeResult(opening, letter);
    case "lost":
      return takeLoss(opening, letter);
    case "end":
      return takeEnd(opening, letter);
    case "operation":
      refuseOperation(run, letter.operation);
      return { ...nothing, facts: [letter.operation] };
    case "event":
      return { ...nothing, facts: [letter.arrival] };
    case "signal":
      return { ...nothing, facts: [letter.signal] };
    case "decision":
      return { ...nothing, facts: [letter.decision] };
    case "wake":
      return nothing;
  }
}

function pauseOf({ pausedBy: by }: StartLetter): readonly Fact[] {
  return by === null ? [] : [{ type: "PauseRequested", by }];
}

/** M4 The same result again is answered as the first was, and changes nothing. */
function takeResult(opening: Opening, letter: ResultLetter): Opened {
  const row = opening.attempt(letter.attemptId);
  const attempt = heldAttempt(row, letter.tokenHash, opening.now, letter.tokenAfterlifeMs);
  if (attempt.status === "ended" && attempt.resultHash === letter.resultHash) return nothing; // M4
  refuseFenced(attempt);
  opening.keep(letter.payloads);
  const chunk = opening.log(attempt, letter.lines, letter.logLimits);
  const ended = end(opening, attempt, opening.settled(attempt, letter.outcome), letter);
  return { ...ended, logs: chunk ? [{ attempt, chunk }] : [] };
}

function takeLoss(opening: Opening, { attemptId, epoch }: LostLetter): Opened {
  const attempt = opening.attempt(attemptId);
  if (attempt?.status !== "claimed" || attempt.epoch !== epoch) return nothing;
  if (attempt.claim.leaseUntil >= opening.now) return nothing;
  const lost = platformError("LostWorker", "The worker has not been heard of for longer than its lease.");
  const outcome = { status: "failed", error: { ...lost, retryable: true } } as const;
  return end(opening, attempt, outcome, {}, "lost");
}

function takeEnd(opening: Opening, { attemptId, epoch, outcome, ...told }: EndLetter): Opened {
  const attempt = opening.attempt(attemptId);
  if (!attempt || attempt.epoch !== epoch) return nothing;
  return end(opening, attempt, outcome, told);
}

/** What is known of an attempt's process. */
type Told = Partial<Pick<ResultLetter, "resultHash" | "usage"> & Pick<EndLetter, "exitCode">>;

/** Kept for objects of a cluster, which show it; for others the history says enough. */
function exitOf(
  { runId }: AttemptRow,
  outcome: AttemptOutcome,
  { usage, exitCode }: Told,
): AttemptExit | null {
  if (!isClusterRunId(runId)) return null;
  const reason = outcome.status === "failed" ? outcome.error.code : null;
  const { exitCode: code = exitCode ?? null, signal = null } = usage ?? {};
  return { code, signal, reason, usage: usage ?? null };
}

function end(
  opening: Opening,
  attempt: AttemptRow,
  outcome: AttemptOutcome,
  told: Told,
  as: EndedAs = outcome.status,
): Opened {
  if (attempt.status === "ended") return nothing;
  opening.end(attempt, told.resultHash ?? null, exitOf(attempt, outcome, told));
  const { path, generation, attempt: number } = attempt;
  const fact: Fact = { type: "AttemptEnded", path, generation, attempt: number, outcome };
  return { ...nothing, facts: [fact], ended: [{ attempt, as }] };
}
