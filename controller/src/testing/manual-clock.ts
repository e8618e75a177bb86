import type { Clock } from "@flowrunner/kube";

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until a test moves it. Its time of day may be as wrong as a test likes. */
export class ManualClock implements Clock {
  #elapsed = 0;
  readonly #timers = new Set<Timer>();

  /** `dayStart`: what the time of day is at first, in epoch milliseconds. */
  constructor(private readonly dayStart = Date.UTC(2030, 0, 1)) {}

  get pendingTimers(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.dayStart + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { at: this.#elapsed + Math.max(0, delayMs), run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves time on, calling what falls due in its order, and lets everything it set off come to rest. */
  async advance(byMs: number): Promise<void> {
    const end = this.#elapsed + byMs;
    for (let next = this.#firstUntil(end); next; next = this.#firstUntil(end)) {
      this.#timers.delete(next);
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.run();
      await settle();
    }
    this.#elapsed = end;
    await settle();
  }

  /** The process stood still: what fell due meanwhile is called once, late, in its order. */
  async standStill(forMs: number): Promise<void> {
    this.#elapsed += forMs;
    const due = [...this.#timers].filter((timer) => timer.at <= this.#elapsed).sort((a, b) => a.at - b.at);
    for (const timer of due) if (this.#timers.delete(timer)) timer.run();
    await settle();
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
