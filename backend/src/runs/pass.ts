import type { RunState } from "@flowrunner/engine";
import type { RunHistory } from "../store/port/run-events.js";
import type { NewAuditEntry } from "../store/port/accounts/audit-log.js";
import type { NewRun, RunEnding, RunRow, RunUpdate } from "../store/port/runs.js";
import { auditOf } from "./audited.js";
import { AppError } from "../errors.js";
import type { OpenedBatch, Taken } from "./batch.js";
import type { CommittedPass } from "./committed.js";
import type { Decided } from "./deciding.js";
import { stepKey } from "./identities.js";
import type { StartLetter } from "./letters.js";
import { hasEnded } from "./operations.js";
import { valueKeys } from "./run-keys.js";

/** What a transaction does with one run: its row, what its letters did, and what was decided on that. */
export interface Pass {
  /** As it was locked, or as it begins. */
  readonly row: RunRow;
  /** What begins the run; null: it is there, and locked. */
  readonly start: StartLetter | null;
  readonly opened: OpenedBatch;
  readonly decided: Decided;
}

/** The run that the pass begins. */
export function newRunsOf(pass: Pass, now: number): readonly NewRun[] {
  if (!pass.start) return [];
  const { ending, ...changes } = changesOf(pass, now);
  return [{ ...pass.row, ...changes, origin: pass.start.origin, ending: ending ?? undefined }];
}

/** M2 What the pass changes of the run's row. */
export function updatesOf(pass: Pass, now: number): readonly RunUpdate[] {
  const { row, start } = pass;
  const changes = changesOf(pass, now);
  if (start || (changes.version === row.version && changes.wakeAt === row.wakeAt)) return [];
  return [{ ...changes, runId: row.runId, expectedVersion: row.version }]; // M2
}

function changesOf({ row, decided }: Pass, now: number): Omit<RunUpdate, "runId" | "expectedVersion"> {
  const { state, rank, logs } = decided;
  const { status, startedAt } = state;
  const ending = hasEnded(status) === hasEnded(row.status) ? undefined : endingOf(row.project, state);
  const [version, wakeAt] = [row.version + decided.events.length, wakeOf(decided, now)];
  return { status, version, wakeAt, rank, logBytes: logs.bytes, startedAt, ending };
}

/** What there is to tell of the pass. */
export function committedOf(pass: Pass, now: number): Omit<CommittedPass, "tookMs"> {
  const { row, opened, decided } = pass;
  const { state, queued, moved, cancelled, published, logs: stepLogs } = decided;
  const ended = [...opened.ended, ...decided.dropped];
  const { events } = historyOf(pass);
  const { logs } = opened;
  const { outcome, generation } = state;
  const [texts, wakeAt] = [stepLogs.written, wakeOf(decided, now)];
  return {
    ...{ run: row, events, queued, moved, ended, cancelled, logs, texts, wakeAt, outcome },
    ...{ generation, at: now, published },
  };
}

function wakeOf({ hasMore, nextWake }: Decided, now: number): number | null {
  return hasMore ? now : nextWake;
}

/** What the pass adds to the run's history. */
export function historyOf({ row, decided }: Pass): RunHistory {
  const events = decided.events.map((event, index) => ({ seq: row.version + 1 + index, event }));
  return { runId: row.runId, events };
}

/** What the letters are answered: null, or why the letter was refused, before the pass or in it. */
export function answersOf({ opened, decided }: Pass): Taken["answers"] {
  if (decided.refusals.length === 0) return opened.answers;
  const answers = [...opened.answers];
  for (const { fact, code, message, details } of decided.refusals) {
    const letter = opened.letters.get(fact);
    if (letter !== undefined) answers[letter] = new AppError(code, message, details && { details });
  }
  return answers;
}

/** What the audit log is to tell of the pass. */
export function auditsOf({ row, decided }: Pass): readonly NewAuditEntry[] {
  return auditOf(row.runId, decided.events);
}

/** The steps that have succeeded in the pass. */
export function stepsOfSuccess({ row, decided }: Pass): readonly string[] {
  return decided.events.flatMap((event) =>
    event.type === "StepSucceeded" ? [stepKey(row.runId, event.path)] : [],
  );
}

/** What the run is found by. A flow may give any text as its error's code: a column holds no U+0000. */
function endingOf(project: string, { outcome, endedAt }: RunState): RunEnding | null {
  if (outcome === null || endedAt === null) return null;
  const errorCode = outcome.status === "failed" ? outcome.error.code.replaceAll("\0", "\ufffd") : null;
  const keys = outcome.status === "succeeded" ? valueKeys(project, "output", outcome.output.json) : [];
  return { endedAt, errorCode, keys };
}
