import type { Clock } from "../clock.js";
import type { Log } from "../log.js";
import { Alarm } from "../runs/alarm.js";
import type { DueSchedules, SchedulePlace } from "../store/port/schedules.js";

interface SchedulerParts {
  readonly due: DueSchedules;
  readonly clock: Clock;
  readonly log: Log;
  readonly look: (place: SchedulePlace & { readonly project: string }) => Promise<void>;
}

/** How many schedules are looked at in one turn. */
const batchSize = 100;

/** How many of them at a time. */
const atOnce = 8;

/** What other replicas have published, and did not live to look at, is found then. */
const safetyMs = 15_000;

/** Between two turns: of what is due and cannot be done now, others see to it, or a clock is behind. */
const pauseMs = 250;

/** Looks at schedules when their time has come. The store's `look_at` is the truth; here is only when to look at it. */
export class Scheduler {
  readonly #alarm: Alarm;
  #turn: Promise<void> = Promise.resolve();

  constructor(private readonly parts: SchedulerParts) {
    this.#alarm = new Alarm(parts.clock, () => {
      this.#turn = this.#ring();
    });
  }

  start(): void {
    this.#alarm.setFor(this.parts.clock.now());
  }

  /** A schedule is to be looked at at this time. */
  noticed(at: number): void {
    this.#alarm.setFor(at);
  }

  /** Resolves when nothing of it is under way. */
  async stop(): Promise<void> {
    this.#alarm.stop();
    await this.#turn;
  }

  async #ring(): Promise<void> {
    const { due, clock, log } = this.parts;
    let next: number | null = null;
    try {
      const places = await due.due(batchSize);
      await this.#lookAt(places);
      next = await due.next();
    } catch (failure) {
      log.warn("schedules could not be read", { failure });
    }
    const now = clock.now();
    this.#alarm.setFor(Math.min(Math.max(next ?? Infinity, now + pauseMs), now + safetyMs));
  }

  async #lookAt(places: readonly (SchedulePlace & { readonly project: string })[]): Promise<void> {
    const rest = [...places];
    const worker = async (): Promise<void> => {
      for (let place = rest.shift(); place; place = rest.shift())
        await this.parts.look(place).catch((failure: unknown) => {
          this.parts.log.warn("a schedule could not be looked at", { ...place, failure });
        });
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
}
