import type { RunState } from "@flowrunner/engine";
import type { RunHistory } from "../store/port/run-events.js";
import type { RunEnding, RunRow } from "../store/port/runs.js";
import type { Transaction } from "../store/port/store.js";
import { auditOf } from "./audited.js";
import type { OpenedBatch } from "./batch.js";
import type { CommittedPass } from "./committed.js";
import type { Decided } from "./deciding.js";
import { stepKey } from "./identities.js";
import type { StartLetter } from "./letters.js";
import { hasEnded } from "./operations.js";
import { valueKeys } from "./run-keys.js";
import { together } from "./together.js";

/** What a transaction does with one run: its row, what its letters did, and what was decided on that. */
export interface Pass {
  /** As it was locked, or as it begins. */
  readonly row: RunRow;
  /** What begins the run; null: it is there, and locked. */
  readonly start: StartLetter | null;
  readonly opened: OpenedBatch;
  readonly decided: Decided;
}

/** M2 Writes what is the run's own, but for its history: log, row, and who asked something of it. */
export async function writePass(tx: Transaction, pass: Pass): Promise<Omit<CommittedPass, "tookMs">> {
  const { row, start, opened, decided } = pass;
  const { state, queued, moved, cancelled, logs: stepLogs, rank } = decided;
  const { events } = historyOf(pass);
  const wakeAt = decided.hasMore ? tx.now : decided.nextWake;
  const { status, startedAt } = state;
  const version = row.version + events.length;
  const isChanged = version !== row.version || wakeAt !== row.wakeAt;
  const changes = { status, version, wakeAt, rank, logBytes: stepLogs.bytes, startedAt };
  await together(
    tx.logChunks.append(stepLogs.chunks),
    ...(start ? [tx.runs.insert({ ...row, ...changes }, start.origin)] : []),
    ...(isChanged && !start ? [tx.runs.update(row.runId, row.version, changes)] : []), // M2
    ...(hasEnded(status) === hasEnded(row.status) ? [] : [tx.runs.setEnding(row.runId, endingOf(tx, state))]),
    ...auditOf(row.runId, decided.events).map((entry) => tx.auditLog.append(entry)),
  );
  const ended = [...opened.ended, ...decided.dropped];
  const { logs } = opened;
  const { outcome } = state;
  const texts = stepLogs.written;
  return {
    ...{ run: row, events, queued, moved, ended, cancelled, logs, texts, wakeAt, outcome },
    ...{ generation: state.generation, at: tx.now },
  };
}

/** What the pass adds to the run's history. */
export function historyOf({ row, decided }: Pass): RunHistory {
  const events = decided.events.map((event, index) => ({ seq: row.version + 1 + index, event }));
  return { runId: row.runId, events };
}

/** The steps that have succeeded in the pass. */
export function stepsOfSuccess({ row, decided }: Pass): readonly string[] {
  return decided.events.flatMap((event) =>
    event.type === "StepSucceeded" ? [stepKey(row.runId, event.path)] : [],
  );
}

/** What the run is found by. A flow may give any text as its error's code: a column holds no U+0000. */
function endingOf({ project }: Transaction, { outcome, endedAt }: RunState): RunEnding | null {
  if (outcome === null || endedAt === null) return null;
  const errorCode = outcome.status === "failed" ? outcome.error.code.replaceAll("\0", "\ufffd") : null;
  const keys = outcome.status === "succeeded" ? valueKeys(project, "output", outcome.output.json) : [];
  return { endedAt, errorCode, keys };
}
