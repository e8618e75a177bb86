import { AppError } from "../errors.js";
import type { FlowVersion } from "../store/port/flow-versions.js";
import type { RunRow } from "../store/port/runs.js";
import type { Store, Transaction } from "../store/port/store.js";
import { abandonRun } from "./abandonment.js";
import { openBatch, type Batch, type Taken } from "./batch.js";
import type { PassListener } from "./committed.js";
import { DataLost } from "./data-lost.js";
import { Deciding } from "./deciding.js";
import type { StartLetter } from "./letters.js";
import { lockAttempts, Opening, type LockedAttempts } from "./opening.js";
import {
  answersOf,
  auditsOf,
  committedOf,
  historyOf,
  newRunsOf,
  stepsOfSuccess,
  updatesOf,
  type Pass,
} from "./pass.js";
import type { PayloadCache } from "./payload-cache.js";
import type { PlanCache } from "./plan-cache.js";
import type { StateCache } from "./state-cache.js";
import { together } from "./together.js";

interface PassParts {
  readonly store: Store;
  readonly plans: PlanCache;
  readonly states: StateCache;
  readonly payloads: PayloadCache;
  readonly committed: PassListener;
  /** What the `log` steps of a run may write in all. */
  readonly logBytes: number;
}

/** A run that is there, or begins with its first letter. */
interface BegunRun extends Pick<Pass, "row" | "start"> {
  readonly letters: Batch["letters"];
}

/** A run whose letters have been opened. */
type OpenedRun = Omit<Pass, "decided">;

/** A pass with more events than this makes the passes after it wait for what else the process has to do. */
const longPass = 100;

/**
 * Takes letters of several runs of a project in one transaction, a pass for each run.
 *
 * M1 The runs' rows are locked first, in the order of their ids: two passes on a run take turns, whichever process they
 *    are in, and their transactions wait for each other one way only.
 * M2 Events, attempts, payloads, logs, the audit log and the rows are one commit; each row's version is compared.
 * M3 A letter that is refused is answered and dropped, and the others go on.
 * M5 A run of which something is lost from the store is ended, in a transaction of its own.
 */
export class Passes {
  constructor(private readonly parts: PassParts) {}

  /** What became of the batches, in their order. They are of one project and of a run each. */
  async take(batches: readonly Batch[]): Promise<readonly Taken[]> {
    const [first, ...others] = batches as readonly [Batch, ...Batch[]];
    try {
      return await this.#transact(first, (tx, begun) => this.#take(tx, batches, begun));
    } catch (failure) {
      if (!(failure instanceof DataLost) || others.length > 0) throw failure;
      return this.#transact(first, (tx, begun) => this.#abandon(tx, first, failure, begun)); // M5
    }
  }

  /** `begun`: when, as `performance.now()` tells it. */
  #transact<T>({ run }: Batch, body: (tx: Transaction, begun: number) => Promise<T>): Promise<T> {
    const begun = performance.now();
    return this.parts.store.withTransaction(run, (tx) => body(tx, begun));
  }

  async #abandon(tx: Transaction, batch: Batch, lost: DataLost, begun: number): Promise<readonly Taken[]> {
    const pass = await abandonRun(tx, batch, this.parts.states, lost);
    const locked = await lockAttempts(tx, []);
    await this.#write(tx, await Opening.of(tx, [], locked, new Map()), [pass], begun);
    return [takenOf(batch.run.runId, batch.letters.length, pass)];
  }

  async #take(tx: Transaction, batches: readonly Batch[], begun: number): Promise<readonly Taken[]> {
    const ids = batches.map(({ run }) => run.runId);
    const starts = batches.flatMap(({ letters: [first] }) => (first?.kind === "start" ? [first] : []));
    const letters = batches.flatMap((batch) => batch.letters);
    const [present, locked, front] = await together(
      tx.runs.lock(ids), // M1
      lockAttempts(tx, letters),
      tx.attempts.newestClaimedRank(),
      tx.payloads.put(starts.flatMap(({ payloads }) => payloads)),
      ...versionsOf(starts).map((version) => tx.flowVersions.put(version)),
    );
    for (const { flow } of starts) this.parts.plans.remember(tx.project, flow.plan);
    const { opening, runs } = await this.#open(tx, batches, present, locked);
    const [, passed] = await together(
      opening.write(),
      this.#goOn(tx, opening, runs.filter(hasBegun), front, begun),
    );
    const passes = new Map(passed.map((pass) => [pass.row.runId, pass]));
    const unbegun = new Map(runs.map((run) => [run.row.runId, run.opened.answers]));
    return batches.map(({ run: { runId }, letters }) =>
      takenOf(runId, letters.length, passes.get(runId), unbegun.get(runId)),
    );
  }

  /** `present`: the locked rows. */
  async #open(
    tx: Transaction,
    batches: readonly Batch[],
    present: ReadonlyMap<string, RunRow>,
    locked: LockedAttempts,
  ): Promise<{ readonly opening: Opening; readonly runs: readonly OpenedRun[] }> {
    const known = batches.flatMap((batch) => begun(tx, batch, present.get(batch.run.runId)) ?? []);
    const versions = new Set(known.map(({ row }) => row.flowVersion));
    const letters = known.flatMap((run) => run.letters);
    const opening = await Opening.of(tx, letters, locked, await this.parts.plans.codeStepsOf(tx, versions));
    const runs = known.map((run) => ({ ...run, opened: openBatch(opening, run.row, run.letters) }));
    return { opening, runs };
  }

  /** Decides on what the letters did, and writes that. What they did may still be under way to the store (D7). */
  async #goOn(
    tx: Transaction,
    opening: Opening,
    runs: readonly OpenedRun[],
    front: number,
    begun: number,
  ): Promise<readonly Pass[]> {
    const passes: Pass[] = [];
    for (const run of runs) passes.push(await this.#decide(tx, run, front));
    await this.#write(tx, opening, passes, begun);
    return passes;
  }

  async #decide(tx: Transaction, { row, start, opened }: OpenedRun, front: number): Promise<Pass> {
    const { plan } = await this.parts.plans.get(tx, row.flowVersion);
    const state = await this.parts.states.take(tx, row);
    const deciding = new Deciding(tx, row, front, plan, this.parts.payloads, this.parts.logBytes);
    const decided = await deciding.decide(state, opened.facts);
    if (decided.events.length > longPass) await new Promise((resolve) => setImmediate(resolve));
    return { row, start, opened, decided };
  }

  /** M2 */
  async #write(tx: Transaction, opening: Opening, passes: readonly Pass[], begun: number): Promise<void> {
    const now = tx.now();
    await together(
      tx.runEvents.append(passes.map(historyOf)),
      tx.attempts.insert(passes.flatMap(({ decided }) => decided.unwritten)),
      tx.logChunks.append(passes.flatMap(({ decided }) => decided.logs.chunks)),
      opening.commitStages(new Set(passes.flatMap(stepsOfSuccess))),
      tx.runs.insert(...passes.flatMap((pass) => newRunsOf(pass, now))),
      tx.runs.update(...passes.flatMap((pass) => updatesOf(pass, now))),
      tx.events.publish(passes.flatMap(({ decided }) => decided.published)),
      ...passes.flatMap(auditsOf).map((entry) => tx.auditLog.append(entry)),
    );
    tx.onCommit(() => {
      for (const { decided } of passes) this.parts.states.put(decided.state);
      const tookMs = performance.now() - begun;
      for (const pass of passes) this.parts.committed({ ...committedOf(pass, now), tookMs });
    });
  }
}

function versionsOf(starts: readonly StartLetter[]): readonly FlowVersion[] {
  const texts = new Map(starts.map(({ request, flow }) => [request.version, flow.text]));
  return [...texts].map(([version, text]) => ({ version, text }));
}

function begun(tx: Transaction, { letters }: Batch, present: RunRow | undefined): BegunRun | null {
  if (present) return { row: present, start: null, letters };
  const [first] = letters;
  return first?.kind === "start" ? { row: newRow(tx, first), start: first, letters } : null;
}

function newRow(tx: Transaction, { request, traceparent }: StartLetter): RunRow {
  const { runId, version: flowVersion, priority } = request;
  const unstarted = {
    status: "queued",
    version: 0,
    wakeAt: null,
    rank: 0,
    logBytes: 0,
    startedAt: null,
  } as const;
  const [project, createdAt] = [tx.project, tx.now()];
  return { project, runId, flowVersion, priority, ...unstarted, traceparent, createdAt };
}

/** Not where the letter that was to begin it was refused. */
function hasBegun({ start, opened }: OpenedRun): boolean {
  return start === null || opened.answers[0] === null;
}

/** `refusals`: of letters to a run that has not begun; what was not refused by itself is for want of the run. */
function takenOf(
  runId: string,
  letters: number,
  pass: Pass | undefined,
  refusals: Taken["answers"] = [],
): Taken {
  if (pass) return { answers: answersOf(pass), hasMore: pass.decided.hasMore };
  const unknown = new AppError("NotFound", `There is no run ${runId}.`);
  return {
    answers: Array.from({ length: letters }, (_, index) => refusals[index] ?? unknown),
    hasMore: false,
  };
}
