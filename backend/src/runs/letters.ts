import {
  platformError,
  type AttemptOutcome,
  type Fact,
  type Operation,
  type Payload,
  type Plan,
  type RunRequested,
} from "@flowrunner/engine";
import type { LogLine } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { AttemptKey, AttemptRow } from "../store/port/attempts.js";
import type { LogChunk } from "../store/port/log-chunks.js";
import type { RunOrigin, RunRow } from "../store/port/runs.js";
import type { AttemptEnding, EndedAs } from "./committed.js";
import { heldAttempt, refuseFenced } from "./fence.js";
import type { LogLimits } from "./log-lines.js";
import { refuseOperation } from "./operations.js";
import type { Opening } from "./opening.js";

/** What is put into a run's mailbox. */
export type Letter = StartLetter | ResultLetter | LostLetter | EndLetter | OperationLetter | WakeLetter;

export interface StartLetter {
  readonly kind: "start";
  readonly request: RunRequested;
  readonly flow: { readonly plan: Plan; readonly text: string };
  /** What the request's values refer to. */
  readonly payloads: readonly Payload[];
  /** Undefined: the run is in no list. */
  readonly origin: RunOrigin | undefined;
  /** As `RunRow.traceparent`. */
  readonly traceparent: string | null;
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
export interface EndLetter {
  readonly kind: "end";
  readonly attemptId: string;
  /** The attempt's when this was decided: if it is another by now, nothing happens. */
  readonly epoch: number;
  readonly outcome: AttemptOutcome;
}

/** What somebody asks of the run. */
export interface OperationLetter {
  readonly kind: "operation";
  readonly operation: Operation;
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
  switch (letter.kind) {
    case "start":
      if (run.version > 0 || !isFirst)
        throw new AppError("RunExists", `There is a run ${run.runId} already.`);
      return { ...nothing, facts: [letter.request] };
    case "result":
      return takeResult(opening, letter);
    case "lost":
      return takeLoss(opening, letter);
    case "end":
      return takeEnd(opening, letter);
    case "operation":
      refuseOperation(run, letter.operation);
      return { ...nothing, facts: [letter.operation] };
    case "wake":
      return nothing;
  }
}

/** M4 The same result again is answered as the first was, and changes nothing. */
function takeResult(opening: Opening, letter: ResultLetter): Opened {
  const row = opening.attempt(letter.attemptId);
  const attempt = heldAttempt(row, letter.tokenHash, opening.now, letter.tokenAfterlifeMs);
  if (attempt.status === "ended" && attempt.resultHash === letter.resultHash) return nothing; // M4
  refuseFenced(attempt);
  opening.keep(letter.payloads);
  const chunk = opening.log(attempt, letter.lines, letter.logLimits);
  const ended = end(opening, attempt, opening.settled(attempt, letter.outcome), letter.resultHash);
  return { ...ended, logs: chunk ? [{ attempt, chunk }] : [] };
}

function takeLoss(opening: Opening, { attemptId, epoch }: LostLetter): Opened {
  const attempt = opening.attempt(attemptId);
  if (attempt?.status !== "claimed" || attempt.epoch !== epoch) return nothing;
  if (attempt.claim.leaseUntil >= opening.now) return nothing;
  const lost = platformError("LostWorker", "The worker has not been heard of for longer than its lease.");
  const outcome = { status: "failed", error: { ...lost, retryable: true } } as const;
  return end(opening, attempt, outcome, null, "lost");
}

function takeEnd(opening: Opening, { attemptId, epoch, outcome }: EndLetter): Opened {
  const attempt = opening.attempt(attemptId);
  if (!attempt || attempt.epoch !== epoch) return nothing;
  return end(opening, attempt, outcome, null);
}

function end(
  opening: Opening,
  attempt: AttemptRow,
  outcome: AttemptOutcome,
  resultHash: string | null,
  as: EndedAs = outcome.status,
): Opened {
  if (attempt.status === "ended") return nothing;
  opening.end(attempt, resultHash);
  const { path, generation, attempt: number } = attempt;
  const fact: Fact = { type: "AttemptEnded", path, generation, attempt: number, outcome };
  return { ...nothing, facts: [fact], ended: [{ attempt, as }] };
}
