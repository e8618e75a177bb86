/** Timers of the system reach no further. */
const longestTimerMs = 2 ** 31 - 1;

/** Calls back once when a moment has come that may still be moved. */
export class Deadline implements Disposable {
  readonly #onReached: () => void;
  #at: number;
  #timer: NodeJS.Timeout | undefined;

  /** `at` in epoch milliseconds. */
  constructor(at: number, onReached: () => void) {
    this.#onReached = onReached;
    this.#at = at;
    this.#arm();
  }

  move(at: number): void {
    if (at === this.#at) return;
    this.#at = at;
    this.#arm();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const leftMs = Math.min(Math.max(0, this.#at - Date.now()), longestTimerMs);
    this.#timer = setTimeout(() => (Date.now() >= this.#at ? this.#onReached() : this.#arm()), leftMs);
  }
}
