import { AppError } from "../errors.js";
import type { CheckedDocument } from "./check-document.js";
import { CheckThread } from "./check-thread.js";

export interface FlowCheckerOptions {
  /** How long a document may take. */
  readonly timeoutMs: number;
  /** How many are checked at once. */
  readonly threads: number;
  /** How many may wait for a thread. */
  readonly waiting: number;
}

export const standardChecking: FlowCheckerOptions = { timeoutMs: 5_000, threads: 2, waiting: 50 };

/**
 * Checks documents that come from anybody, away from the thread that serves everybody.
 *
 * C1 A document that takes too long, or too much memory, is given up with its thread, and is an answer like another.
 * C2 What cannot be checked soon is refused at once: a queue has an end.
 */
export class FlowChecker implements AsyncDisposable {
  readonly #idle: CheckThread[] = [];
  readonly #queue: ((thread: CheckThread) => void)[] = [];
  readonly #threads = new Set<CheckThread>();

  constructor(private readonly options: FlowCheckerOptions = standardChecking) {}

  /** Throws `AppError`: `Unprocessable` for a document that takes too long, `TooManyRequests` when too many wait. */
  async check(text: string): Promise<CheckedDocument> {
    const thread = await this.#take();
    const checked = await this.#within(thread, text);
    if (checked) return checked;
    const seconds = this.options.timeoutMs / 1_000;
    throw new AppError(
      "Unprocessable",
      `The document could not be checked in ${seconds} s: make it smaller, or move parts into flows of their own.`,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  async #within(thread: CheckThread, text: string): Promise<CheckedDocument | null> {
    let checked: CheckedDocument | null = null;
    try {
      checked = await thread.check(text, this.options.timeoutMs);
      return checked;
    } finally {
      if (!checked) await this.#discard(thread); // C1
      this.#handOn(checked ? thread : null);
    }
  }

  #take(): CheckThread | Promise<CheckThread> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#threads.size < this.options.threads) return this.#start();
    if (this.#queue.length >= this.options.waiting) throw tooMany(); // C2
    return new Promise((resolve) => this.#queue.push(resolve));
  }

  #start(): CheckThread {
    const thread = new CheckThread();
    this.#threads.add(thread);
    return thread;
  }

  async #discard(thread: CheckThread): Promise<void> {
    await thread.end();
    this.#threads.delete(thread);
  }

  /** Null: the thread is gone, and the next in the queue has a new one. */
  #handOn(thread: CheckThread | null): void {
    const next = this.#queue.shift();
    if (next) next(thread ?? this.#start());
    else if (thread) this.#idle.push(thread);
  }
}

function tooMany(): AppError {
  return new AppError(
    "TooManyRequests",
    "Too many documents wait to be checked: send it again in a moment.",
    {
      details: { retryAfterSeconds: 1 },
    },
  );
}
