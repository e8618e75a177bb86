import { useSyncExternalStore } from "react";

/** One clock for all who look at it: it ticks while somebody does. */
class Ticking {
  #now = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly everyMs: number) {}

  readonly now = (): number => this.#now;

  readonly listen = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#start();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearInterval(this.#timer);
    };
  };

  #start(): void {
    this.#now = Date.now();
    this.#timer = setInterval(() => this.#tick(), this.everyMs);
  }

  #tick(): void {
    this.#now = Date.now();
    for (const listener of this.#listeners) listener();
  }
}

const coarse = new Ticking(10_000);
const fine = new Ticking(1_000);
const never = (): (() => void) => () => {};

/** The time in epoch milliseconds, for texts like "2 min. ago": ten seconds exact. */
export function useNow(): number {
  return useSyncExternalStore(coarse.listen, coarse.now);
}

/** The same by the second, for what is under way; it stands still unless `isTicking`. */
export function useSeconds(isTicking: boolean): number {
  return useSyncExternalStore(isTicking ? fine.listen : never, fine.now);
}
