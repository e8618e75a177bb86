import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { headLine, splitHead, validators, type FileOperation, type FileOutcome } from "@flowrunner/protocol";
import type { Clock } from "../clock.js";
import { AppError } from "../errors.js";
import { promptReadable } from "../prompt-readable.js";
import { notHere } from "./unavailable.js";

/** What is asked of a project's files. */
export interface FileRequest {
  readonly project: string;
  readonly operation: FileOperation;
  /** To be written: nothing but for a `write`. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** What a worker has told, and the bytes of the file where it was read. */
export interface Told {
  readonly outcome: FileOutcome;
  readonly bytes: Readable;
}

/** In milliseconds. */
export interface FilePeriods {
  /** How long a caller waits for a worker to take its request. */
  readonly fileTakenMs: number;
  /** How long neither a byte nor a sign of life may come once it is taken. */
  readonly fileSilenceMs: number;
}

/** Why a request was given up. */
export type GivenUp = "untaken" | "silent" | "brokenOff" | "callerGone" | "stopping";

/** Its caller is not told by its message. */
export class RequestGivenUp extends Error {
  override readonly name = "RequestGivenUp";

  constructor(
    readonly reason: GivenUp,
    options?: ErrorOptions,
  ) {
    super(`a request for files was given up: ${reason}`, options);
  }
}

/**
 * One caller's request, in the memory of the server that holds the caller.
 *
 * R1 It is given once, and told of once: who comes later finds nothing.
 * R2 It ends once: told, or given up.
 * R3 When it is given up, its streams break off: a half is never taken for the whole.
 * R4 A caller who sends nothing is no caller that waits: while there is something left to be written, nothing else is a
 *    sign of life.
 */
export class HeldRequest {
  readonly id = randomUUID();
  /** Throws `RequestGivenUp`. */
  readonly told: Promise<Told>;
  #stage: "waiting" | "taken" | "telling" | "ended" = "waiting";
  #isTaken = false;
  #isGiven = false;
  #tell!: (told: Told) => void;
  #refuse!: (reason: RequestGivenUp) => void;
  #callOff: () => void;
  #movedAt = 0;
  readonly #giving = new AbortController();
  readonly #givenUp = new AbortController();

  constructor(
    private readonly request: FileRequest,
    private readonly clock: Clock,
    private readonly periods: FilePeriods,
  ) {
    this.told = new Promise((resolve, reject) => {
      this.#tell = resolve;
      this.#refuse = reject;
    });
    this.told.catch(() => {}); // there may be nobody left who waits
    this.#callOff = clock.after(periods.fileTakenMs, () => this.giveUp("untaken"));
  }

  get project(): string {
    return this.request.project;
  }

  get isWaiting(): boolean {
    return this.#stage === "waiting";
  }

  /** Whether nobody has taken it, so that its notice may still be there. */
  get isUntaken(): boolean {
    return !this.#isTaken;
  }

  /** Throws `AppError` `NotFound`. */
  take(): void {
    if (this.#stage !== "waiting") throw notHere(); // R1
    this.#stage = "taken";
    this.#isTaken = true;
    this.#callOff();
    this.#moved();
    this.#watch(this.periods.fileSilenceMs);
  }

  /** The operation, and what is to be written. Throws `AppError` `NotFound` for a request that has ended since. */
  given(): { readonly stream: AsyncIterable<Uint8Array>; readonly signal: AbortSignal } {
    if (this.#stage === "ended") throw notHere();
    return { stream: this.#give(), signal: this.#giving.signal };
  }

  /** What a worker tells. Resolves when the caller has it. Throws `AppError` `NotFound`, `InvalidRequest`. */
  async tell(content: AsyncIterable<Uint8Array>): Promise<void> {
    if (this.#stage !== "taken") throw notHere(); // R1
    this.#stage = "telling";
    const { outcome, bytes } = await this.#outcomeIn(content).catch((cause: unknown) =>
      this.#brokenOff(cause),
    );
    if (outcome.outcome === "read") return this.#pass(outcome, bytes);
    this.#finish();
    this.#tell({ outcome, bytes: Readable.from([]) });
  }

  giveUp(reason: GivenUp, cause?: unknown): void {
    if (this.#stage === "ended") return; // R2
    this.#finish();
    const givenUp = new RequestGivenUp(reason, { cause });
    this.#refuse(givenUp);
    this.#givenUp.abort(givenUp); // R3
  }

  async #outcomeIn(content: AsyncIterable<Uint8Array>) {
    const ended = this.told as Promise<never>; // before anything is told it can but be given up
    const { head, bytes } = await Promise.race([splitHead(this.#heard(content)), ended]);
    if (validators.fileOutcome(head)) return { outcome: head as FileOutcome, bytes };
    const [fault] = validators.fileOutcome.errors ?? [];
    throw new SyntaxError(`${fault?.instancePath || "the head"} ${fault?.message ?? "is wrong"}`);
  }

  #brokenOff(cause: unknown): never {
    this.giveUp("brokenOff", cause);
    if (cause instanceof SyntaxError) throw new AppError("InvalidRequest", `In the head: ${cause.message}.`);
    throw notHere();
  }

  /** Hands bytes on as the caller takes them. */
  #pass(
    { range, ...rest }: FileOutcome & { outcome: "read" },
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const stream = promptReadable(exactly(range.last - range.first + 1, bytes));
    stream.on("error", () => {}); // its reader is told
    const { signal } = this.#givenUp;
    signal.addEventListener("abort", () => stream.destroy(signal.reason as RequestGivenUp)); // R3
    this.#tell({ outcome: { ...rest, range }, bytes: stream });
    return new Promise((resolve, reject) => {
      stream.once("close", () => {
        this.#finish();
        if (stream.readableEnded) resolve();
        else reject(notHere());
      });
    });
  }

  async *#give(): AsyncGenerator<Uint8Array> {
    yield headLine(this.request.operation);
    for await (const chunk of this.request.content) {
      this.#moved();
      yield chunk;
    }
    this.#moved();
    this.#isGiven = true;
  }

  async *#heard(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      if (this.#isGiven) this.#moved(); // R4
      yield chunk;
    }
  }

  #moved(): void {
    this.#movedAt = this.clock.now();
  }

  #watch(forMs: number): void {
    this.#callOff = this.clock.after(forMs, () => {
      const leftMs = this.#movedAt + this.periods.fileSilenceMs - this.clock.now();
      if (leftMs > 0) this.#watch(leftMs);
      else this.giveUp("silent");
    });
  }

  #finish(): void {
    this.#stage = "ended";
    this.#callOff();
    this.#giving.abort();
  }
}

async function* exactly(count: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of bytes) {
    left -= chunk.length;
    if (left < 0) break;
    yield chunk;
  }
  if (left !== 0) throw new Error(`the file worker owes ${left} of a file's bytes`);
}
