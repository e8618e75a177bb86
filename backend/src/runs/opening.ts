import type { AttemptOutcome, Payload } from "@flowrunner/engine";
import type { LogLine } from "@flowrunner/protocol";
import { Stages } from "../data/stages.js";
import type { AttemptEnd, AttemptExit, AttemptRow, OpenAttempt } from "../store/port/attempts.js";
import type { LogChunk } from "../store/port/log-chunks.js";
import type { Transaction } from "../store/port/store.js";
import { stepKey } from "./identities.js";
import type { Letter } from "./letters.js";
import { chunkOf, type LogLimits } from "./log-lines.js";
import type { CodeStepsOfVersions } from "./plan-cache.js";
import { together } from "./together.js";

/** Attempts that letters are about, and the newest of their logs. */
export interface LockedAttempts {
  readonly attempts: ReadonlyMap<string, AttemptRow>;
  readonly newestChunks: ReadonlyMap<string, LogChunk>;
}

/** Waits until nobody else holds one of the attempts. */
export async function lockAttempts(tx: Transaction, letters: readonly Letter[]): Promise<LockedAttempts> {
  const ids = letters.flatMap((letter) => ("attemptId" in letter ? [letter.attemptId] : []));
  const logging = letters.flatMap((letter) => (hasLines(letter) ? [letter.attemptId] : []));
  const [attempts, newestChunks] = await together(tx.attempts.lock(ids), tx.logChunks.newestOf(logging));
  return { attempts, newestChunks };
}

/**
 * The attempts, logs and staged records that letters are about: locked and read at once, changed here, written
 * at once.
 */
export class Opening {
  readonly #ends: AttemptEnd[] = [];
  readonly #payloads: Payload[] = [];
  readonly #chunks: LogChunk[] = [];

  private constructor(
    private readonly tx: Transaction,
    private readonly attempts: Map<string, AttemptRow>,
    private readonly newestChunks: Map<string, LogChunk>,
    private readonly codeSteps: CodeStepsOfVersions,
    private readonly stages: Stages,
    /** Of controllers; 0 where no letter is of one. */
    readonly newestEpoch: number,
  ) {}

  static async of(
    tx: Transaction,
    letters: readonly Letter[],
    { attempts, newestChunks }: LockedAttempts,
    codeSteps: CodeStepsOfVersions,
  ): Promise<Opening> {
    const stages = await Stages.of(tx, stagedFor(letters, attempts, codeSteps));
    const epoch = letters.some(isLed) ? await tx.leadership.newest() : 0;
    return new Opening(tx, new Map(attempts), new Map(newestChunks), codeSteps, stages, epoch);
  }

  get now(): number {
    return this.tx.now();
  }

  /** The attempt as the letters so far have left it. */
  attempt(id: string): AttemptRow | null {
    return this.attempts.get(id) ?? null;
  }

  keep(payloads: readonly Payload[]): void {
    this.#payloads.push(...payloads);
  }

  /** Gives what is new of the lines, as it will be stored; null: nothing is. */
  log({ id, runId }: AttemptRow, lines: readonly LogLine[], limits: LogLimits): LogChunk | null {
    const chunk = chunkOf({ id, runId }, this.newestChunks.get(id) ?? null, lines, limits);
    if (!chunk) return null;
    this.newestChunks.set(id, chunk);
    this.#chunks.push(chunk);
    return chunk;
  }

  /** The outcome, unless what the attempt has staged cannot become records. */
  settled(attempt: AttemptRow, outcome: AttemptOutcome): AttemptOutcome {
    if (outcome.status !== "succeeded") return outcome;
    const error = this.stages.take(attempt.id);
    return error ? { status: "failed", error } : outcome;
  }

  end(attempt: OpenAttempt, resultHash: string | null, exit: AttemptExit | null): void {
    const claim = attempt.status === "claimed" ? attempt.claim : null;
    const end = { claim, resultHash, endedAt: this.now };
    this.attempts.set(attempt.id, { ...attempt, ...end, status: "ended", epoch: attempt.epoch + 1 });
    this.#ends.push({ id: attempt.id, resultHash, exit });
  }

  async write(): Promise<void> {
    await together(
      this.tx.attempts.end(this.#ends),
      this.tx.logChunks.append(this.#chunks),
      this.tx.payloads.put(this.#payloads),
      this.tx.stagedRecords.drop(this.#staging()),
    );
  }

  /** Makes records of what was staged by the attempts whose steps, by `stepKey`, have succeeded. */
  commitStages(succeeded: ReadonlySet<string>): Promise<void> {
    return this.stages.commit((attemptId) => {
      const { runId, path } = this.attempts.get(attemptId)!;
      return succeeded.has(stepKey(runId, path));
    });
  }

  /** Ids of the attempts that end here and may have staged something. */
  #staging(): readonly string[] {
    const ends = this.#ends.filter(({ id }) => isTransactional(this.attempts.get(id)!, this.codeSteps));
    return ends.map(({ id }) => id);
  }
}

/** Ids of the attempts whose stages the letters may commit. */
function stagedFor(
  letters: readonly Letter[],
  attempts: ReadonlyMap<string, AttemptRow>,
  codeSteps: CodeStepsOfVersions,
): readonly string[] {
  const ids = letters.flatMap((letter) => {
    if (letter.kind !== "result" || letter.outcome.status !== "succeeded") return [];
    const attempt = attempts.get(letter.attemptId);
    return attempt?.status === "claimed" && isTransactional(attempt, codeSteps) ? [attempt.id] : [];
  });
  return [...new Set(ids)];
}

function isTransactional({ flowVersion, stepId }: AttemptRow, codeSteps: CodeStepsOfVersions): boolean {
  return codeSteps.get(flowVersion)?.get(stepId)?.action.data?.isTransactional ?? false;
}

function hasLines(letter: Letter): letter is Letter & { readonly kind: "result" } {
  return letter.kind === "result" && letter.lines.length > 0;
}

function isLed(letter: Letter): boolean {
  return "leader" in letter && letter.leader !== undefined;
}
