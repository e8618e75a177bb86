import type { Clock } from "./clock.js";
import type { Log } from "./log.js";

interface RepeatedParts {
  readonly clock: Clock;
  readonly log: Log;
  /** From the end of one time to the next. */
  readonly everyMs: number;
  /** What the log says when it failed; the next time tries again. */
  readonly failed: string;
  readonly task: () => Promise<void>;
}

/** Does something at once, and then from time to time. */
export class Repeated {
  #callOff: () => void = () => {};
  #working: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(private readonly parts: RepeatedParts) {}

  start(): void {
    this.#working = this.#once();
  }

  /** Resolves when nothing of it is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff();
    await this.#working;
  }

  async #once(): Promise<void> {
    const { clock, log, everyMs, failed, task } = this.parts;
    await task().catch((failure: unknown) => log.warn(failed, { failure }));
    if (!this.#isStopped) this.#callOff = clock.after(everyMs, () => this.start());
  }
}
