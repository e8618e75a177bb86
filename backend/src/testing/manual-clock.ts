import type { Clock } from "../clock.js";

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  /** Waited for at each new time, before anything is called at it: whoever keeps the same time sets it here. */
  moved: (now: number) => Promise<void> | void = () => {};
  /** Waited for after each call: what it set off has come to rest. */
  atRest: () => Promise<void> = settle;
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(start = Date.UTC(2030, 0, 1)) {
    this.#now = start;
  }

  get pendingTimers(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, delayMs), run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves time on, calling what falls due in its order, and lets everything it set off come to rest. */
  async advance(byMs: number): Promise<void> {
    const end = this.#now + byMs;
    for (let next = this.#firstUntil(end); next; next = this.#firstUntil(end)) {
      this.#timers.delete(next);
      await this.#moveTo(Math.max(this.#now, next.at));
      next.run();
      await this.atRest();
    }
    await this.#moveTo(end);
    await this.atRest();
  }

  async #moveTo(now: number): Promise<void> {
    this.#now = now;
    await this.moved(now);
  }

  #firstUntil(end: number): Timer | undefined {
    const due = [...this.#timers].filter((timer) => timer.at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets promises and immediates that are already under way run to their next wait. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}
