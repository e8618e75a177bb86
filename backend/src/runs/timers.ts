import type { Clock } from "../clock.js";
import type { Log } from "../log.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { Store } from "../store/port/store.js";
import { Alarm } from "./alarm.js";

interface TimerParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Before a wake-up that failed is repeated. */
  readonly retryMs: number;
  readonly wake: (run: RunRef) => Promise<void>;
}

/** How many runs are woken at a time. */
const batchSize = 500;

/** Wakes runs when their time has come. The store's `wake_at` is the truth; here is only when to look at it. */
export class Timers {
  readonly #alarm: Alarm;

  constructor(private readonly parts: TimerParts) {
    this.#alarm = new Alarm(parts.clock, () => void this.#ring());
  }

  /** Finds what was due, or will be, before this process began. */
  async start(): Promise<void> {
    this.#setFor(await this.parts.store.acrossProjects.nextWake());
  }

  /** A run is to be woken at this time; null: it is not. */
  noticed(wakeAt: number | null): void {
    this.#setFor(wakeAt);
  }

  stop(): void {
    this.#alarm.stop();
  }

  #setFor(at: number | null): void {
    if (at !== null) this.#alarm.setFor(at);
  }

  async #ring(): Promise<void> {
    const { store, clock, log, retryMs } = this.parts;
    try {
      const due = await store.acrossProjects.dueRuns(batchSize);
      const woken = await Promise.allSettled(due.map((run) => this.parts.wake(run)));
      const failures = woken.filter((end) => end.status === "rejected");
      if (failures.length > 0)
        log.warn("runs could not be woken", { failures: failures.map(({ reason }) => reason) });
      const next = await store.acrossProjects.nextWake();
      this.#setFor(next === null || failures.length === 0 ? next : Math.max(next, clock.now() + retryMs));
    } catch (failure) {
      log.warn("timers could not be read", { failure });
      this.#alarm.setFor(clock.now() + retryMs);
    }
  }
}
