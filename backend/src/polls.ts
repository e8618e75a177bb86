import { randomUUID } from "node:crypto";
import type { Clock } from "./clock.js";

/** Holds polls open: each for a time, and none when the process stops. */
export class Polls {
  /** Names this process to whoever polls: what it counts is not to be compared with what another one counts. */
  readonly source = randomUUID();
  readonly #stopping = new AbortController();

  constructor(
    private readonly clock: Clock,
    private readonly pollMs: number,
  ) {}

  /** What `wait` gives, or null: nothing came in time, or nothing more will. */
  async hold<T>(caller: AbortSignal, wait: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const over = new AbortController();
    const callOff = this.clock.after(this.pollMs, () => over.abort());
    const signal = AbortSignal.any([caller, over.signal, this.#stopping.signal]);
    try {
      return await wait(signal);
    } catch (failure) {
      if (signal.aborted) return null;
      throw failure;
    } finally {
      callOff();
    }
  }

  /** Settles the polls that are open, and those that come. */
  close(): void {
    this.#stopping.abort();
  }
}
