import type { Payload } from "@flowrunner/engine";
import type { LogLine } from "@flowrunner/protocol";
import type { AttemptEnd, AttemptRow, QueuedAttempt, ClaimedAttempt } from "../store/port/attempts.js";
import type { LogChunk } from "../store/port/log-chunks.js";
import type { Transaction } from "../store/port/store.js";
import type { Letter } from "./letters.js";
import { chunkOf, type LogLimits } from "./log-lines.js";
import { together } from "./together.js";

/** The attempts and logs that a batch of letters is about: locked and read at once, changed here, written at once. */
export class Opening {
  readonly #ends: AttemptEnd[] = [];
  readonly #payloads: Payload[] = [];
  readonly #chunks: LogChunk[] = [];

  private constructor(
    private readonly tx: Transaction,
    private readonly attempts: Map<string, AttemptRow>,
    private readonly newestChunks: Map<string, LogChunk>,
  ) {}

  /** Waits until nobody else holds one of the attempts. */
  static async of(tx: Transaction, letters: readonly Letter[]): Promise<Opening> {
    const ids = letters.flatMap((letter) => ("attemptId" in letter ? [letter.attemptId] : []));
    const attempts = await tx.attempts.lock(ids);
    const logging = letters.flatMap((letter) => (hasLines(letter) ? [letter.attemptId] : []));
    return new Opening(tx, new Map(attempts), new Map(await tx.logChunks.newestOf(logging)));
  }

  get now(): number {
    return this.tx.now;
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

  end(attempt: QueuedAttempt | ClaimedAttempt, resultHash: string | null): void {
    const claim = attempt.status === "claimed" ? attempt.claim : null;
    const end = { claim, resultHash, endedAt: this.now };
    this.attempts.set(attempt.id, { ...attempt, ...end, status: "ended", epoch: attempt.epoch + 1 });
    this.#ends.push({ id: attempt.id, resultHash });
  }

  async write(): Promise<void> {
    await together(
      this.tx.attempts.end(this.#ends),
      this.tx.logChunks.append(this.#chunks),
      this.tx.payloads.put(this.#payloads),
    );
  }
}

function hasLines(letter: Letter): letter is Letter & { readonly kind: "result" } {
  return letter.kind === "result" && letter.lines.length > 0;
}
