import type { RunEvent, RunState } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { RunEnding, RunRow } from "../store/port/runs.js";
import type { Store, Transaction } from "../store/port/store.js";
import type { CommittedPass, PassListener } from "./committed.js";
import { Deciding, type Decided } from "./deciding.js";
import { openLetter, type Letter, type Opened } from "./letters.js";
import { Opening } from "./opening.js";
import { hasEnded, statusAfter } from "./operations.js";
import type { PayloadCache } from "./payload-cache.js";
import type { KnownPlan, PlanCache } from "./plan-cache.js";
import { valueKeys } from "./run-keys.js";
import type { StateCache } from "./state-cache.js";
import { together } from "./together.js";

/** What became of a batch of letters. */
export interface Taken {
  /** In the order of the letters: null, or why the letter was refused. */
  readonly answers: readonly (AppError | null)[];
  /** The run has more to do before it waits for anything. */
  readonly hasMore: boolean;
}

interface PassParts {
  readonly store: Store;
  readonly plans: PlanCache;
  readonly states: StateCache;
  readonly payloads: PayloadCache;
  readonly committed: PassListener;
  /** What the `log` steps of a run may write in all. */
  readonly logBytes: number;
}

/**
 * Takes letters of one run in one transaction.
 *
 * M1 The run's row is locked first: two passes on a run take turns, whichever process they are in.
 * M2 Events, attempts, payloads, logs and the row are one commit; the row's version is compared.
 * M3 A letter that is refused is answered and dropped, and the others go on.
 */
export class Passes {
  constructor(private readonly parts: PassParts) {}

  take(run: RunRef, letters: readonly Letter[]): Promise<Taken> {
    return this.parts.store.withTransaction(run, (tx) => this.#take(tx, run, letters));
  }

  async #take(tx: Transaction, { runId }: RunRef, letters: readonly Letter[]): Promise<Taken> {
    const [present, front] = await together(tx.runs.lock(runId), tx.attempts.newestClaimedRank()); // M1
    const row = present ?? (await this.#create(tx, letters[0]));
    if (!row) {
      const unknown = new AppError("NotFound", `There is no run ${runId}.`);
      return { answers: letters.map(() => unknown), hasMore: false };
    }
    const { plan, codeSteps } = await this.parts.plans.get(tx, row.flowVersion);
    const { opening, opened, answers } = await openAll(tx, row, letters, codeSteps);
    const state = await this.parts.states.take(tx, row);
    const deciding = new Deciding(tx, row, front, plan, this.parts.payloads, this.parts.logBytes);
    const decided = await deciding.decide(
      state,
      opened.flatMap(({ facts }) => facts),
    );
    tx.onCommit(this.#publish(await write(tx, row, decided, opening, opened), decided));
    return { answers, hasMore: decided.hasMore };
  }

  async #create(tx: Transaction, letter: Letter | undefined): Promise<RunRow | null> {
    if (letter?.kind !== "start") return null;
    const { request, flow, payloads, origin } = letter;
    await tx.payloads.put(payloads);
    await tx.flowVersions.put({ version: request.version, text: flow.text });
    this.parts.plans.remember(tx.project, flow.plan);
    const row = {
      runId: request.runId,
      flowVersion: request.version,
      priority: request.priority,
      status: "queued" as const,
      version: 0,
      wakeAt: null,
      rank: 0,
      createdAt: tx.now,
      startedAt: null,
    };
    return tx.runs.insert(row, origin);
  }

  #publish(pass: CommittedPass, { state }: Decided): () => void {
    return () => {
      this.parts.states.put(state);
      this.parts.committed(pass);
    };
  }
}

interface OpenedLetters {
  readonly opening: Opening;
  readonly opened: readonly Opened[];
  readonly answers: readonly (AppError | null)[];
}

async function openAll(
  tx: Transaction,
  row: RunRow,
  letters: readonly Letter[],
  codeSteps: KnownPlan["codeSteps"],
): Promise<OpenedLetters> {
  const opening = await Opening.of(tx, letters, codeSteps);
  const opened: Opened[] = [];
  const answers: (AppError | null)[] = [];
  let { status } = row;
  for (const [index, letter] of letters.entries()) {
    try {
      opened.push(openLetter(opening, { ...row, status }, letter, index === 0));
      status = statusAfter(status, letter);
      answers.push(null);
    } catch (refusal) {
      if (!(refusal instanceof AppError)) throw refusal;
      answers.push(refusal); // M3
    }
  }
  await opening.write();
  return { opening, opened, answers };
}

async function write(
  tx: Transaction,
  row: RunRow,
  decided: Decided,
  opening: Opening,
  opened: readonly Opened[],
): Promise<CommittedPass> {
  const { state, queued, unwritten, moved, cancelled, logs: stepLogs, rank } = decided;
  const events = decided.events.map((event, index) => ({ seq: row.version + 1 + index, event }));
  const wakeAt = decided.hasMore ? tx.now : decided.nextWake;
  const { status, startedAt } = state;
  const version = row.version + events.length;
  const isChanged = version !== row.version || wakeAt !== row.wakeAt;
  const changes = { status, version, wakeAt, rank, logBytes: stepLogs.bytes, startedAt };
  await together(
    tx.attempts.insert(unwritten),
    tx.runEvents.append(row.runId, events),
    tx.logChunks.append(stepLogs.chunks),
    opening.commitStages(pathsOfSuccess(decided.events)),
    ...(isChanged ? [tx.runs.update(row.runId, row.version, changes)] : []), // M2
    ...(hasEnded(status) === hasEnded(row.status) ? [] : [tx.runs.setEnding(row.runId, endingOf(tx, state))]),
  );
  const ended = [...opened.flatMap(({ endedAttempts }) => endedAttempts), ...decided.dropped];
  const logs = opened.flatMap((letter) => letter.logs);
  const { outcome } = state;
  const texts = stepLogs.written;
  return { run: row, events, queued, moved, ended, cancelled, logs, texts, wakeAt, outcome };
}

function pathsOfSuccess(events: readonly RunEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (event.type === "StepSucceeded" ? [event.path] : [])));
}

function endingOf({ project }: Transaction, { outcome, endedAt }: RunState): RunEnding | null {
  if (outcome === null || endedAt === null) return null;
  const errorCode = outcome.status === "failed" ? outcome.error.code : null;
  const keys = outcome.status === "succeeded" ? valueKeys(project, "output", outcome.output.json) : [];
  return { endedAt, errorCode, keys };
}
