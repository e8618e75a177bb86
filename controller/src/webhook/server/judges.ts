import { JudgeThread, type Judgement, type SchemaOf } from "./judge-thread.js";

export interface JudgesOptions {
  /** Reviews that are judged at once. */
  readonly threads: number;
  /** How long one may take. */
  readonly judgeMs: number;
  /** How long one may wait for a thread. */
  readonly waitMs: number;
}

/** Together less than the API server waits: what takes the longest is answered all the same. */
export const standardJudging: JudgesOptions = { threads: 1, judgeMs: 2_000, waitMs: 2_000 };

/** A thread that could not be started is tried again after this. */
const restartMs = 1_000;

/**
 * Threads that judge what comes from anybody.
 *
 * J1 A review that takes too long, or too much memory, loses its thread and nothing else: the next has a new one.
 * J2 Who waits is given only a thread that has started, and gives up in time: no innocent review pays for another's.
 */
export class Judges implements AsyncDisposable {
  readonly #threads = new Set<JudgeThread>();
  readonly #idle: JudgeThread[] = [];
  readonly #waiting = new Set<(thread: JudgeThread | null) => void>();
  #isClosed = false;

  constructor(private readonly options: JudgesOptions = standardJudging) {
    for (let thread = 0; thread < options.threads; thread++) this.#start();
  }

  async judge(bytes: Uint8Array, schemaOf: SchemaOf): Promise<Judgement> {
    const thread = this.#idle.pop() ?? (await this.#wait());
    if (!thread) return { kind: "unjudged", uid: null, failure: new Error("too many reviews wait") };
    const judgement = await thread.judge(bytes, schemaOf, this.options.judgeMs);
    if (judgement.kind === "unjudged")
      void this.#replace(thread); // J1
    else this.#handOn(thread);
    return judgement;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  /** J2. Null: the wait was over first. */
  #wait(): Promise<JudgeThread | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => end(null), this.options.waitMs);
      const end = (thread: JudgeThread | null): void => {
        clearTimeout(timer);
        this.#waiting.delete(end);
        resolve(thread);
      };
      this.#waiting.add(end);
    });
  }

  #start(): void {
    if (this.#isClosed) return;
    const thread = new JudgeThread();
    this.#threads.add(thread);
    const again = (): void => {
      this.#threads.delete(thread);
      setTimeout(() => this.#start(), restartMs).unref();
    };
    thread.ready.then(() => this.#handOn(thread), again); // J2
  }

  async #replace(thread: JudgeThread): Promise<void> {
    await thread.end();
    this.#threads.delete(thread);
    this.#start();
  }

  #handOn(thread: JudgeThread): void {
    const [next] = this.#waiting;
    if (next) next(thread);
    else this.#idle.push(thread);
  }
}
