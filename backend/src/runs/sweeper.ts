import { platformError, type AttemptOutcome } from "@flowrunner/engine";
import type { Clock } from "../clock.js";
import type { Log } from "../log.js";
import type { Periods } from "../settings.js";
import type { ClaimedAttempt } from "../store/port/attempts.js";
import type { Store } from "../store/port/store.js";
import { Alarm } from "./alarm.js";
import type { Letter } from "./letters.js";

interface SweeperParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly periods: Periods;
  readonly post: (attempt: ClaimedAttempt, letter: Letter) => Promise<void>;
}

/**
 * Gives up claimed attempts whose worker has died, or does not end when it should.
 *
 * W1 Who could not be heard because nobody listened is not lost: after a gap in sweeping all leases are extended first.
 * W2 An agent ends its code itself, at the deadline or when told; only one that has not reported a grace and a lease
 *    later is given up.
 * W3 While nothing is claimed nothing is asked of the store.
 */
export class Sweeper {
  readonly #alarm: Alarm;
  /** When a sweep was last over; null: none since something was claimed. */
  #sweptAt: number | null = null;

  constructor(private readonly parts: SweeperParts) {
    this.#alarm = new Alarm(parts.clock, () => void this.#sweepOnTime());
  }

  /** What others claimed before this process began is not lost yet. */
  async start(): Promise<void> {
    const { store, periods } = this.parts;
    const { claimed } = await store.acrossProjects.sweep(Infinity);
    if (claimed === 0) return;
    await store.acrossProjects.extendLeases(periods.leaseMs); // W1
    this.watch();
  }

  /** Something is claimed. `unseenMs`: for how long that may have been so unnoticed. */
  watch(unseenMs = 0): void {
    const now = this.parts.clock.now();
    this.#sweptAt ??= now - unseenMs; // W1
    this.#alarm.setFor(now + this.parts.periods.sweepMs);
  }

  stop(): void {
    this.#alarm.stop();
  }

  async #sweepOnTime(): Promise<void> {
    try {
      const claimed = await this.#sweep();
      this.#sweptAt = claimed > 0 ? this.parts.clock.now() : null; // W3
      if (claimed > 0) this.watch();
    } catch (failure) {
      this.parts.log.warn("lost workers could not be looked for", { failure });
      this.#alarm.setFor(this.parts.clock.now() + this.parts.periods.retryMs);
    }
  }

  /** How many attempts are still claimed. */
  async #sweep(): Promise<number> {
    const { store, clock, periods } = this.parts;
    const gap = clock.now() - (this.#sweptAt ?? clock.now());
    if (gap > periods.sweepMs + periods.heartbeatMs) await store.acrossProjects.extendLeases(periods.leaseMs); // W1
    const { lost, overdue, claimed } = await store.acrossProjects.sweep(periods.graceMs + periods.leaseMs); // W2
    await Promise.all([
      ...lost.map((attempt) => this.#giveUp(attempt, { kind: "lost", ...nameOf(attempt) })),
      ...overdue.map((attempt) =>
        this.#giveUp(attempt, { kind: "end", ...nameOf(attempt), outcome: endOf(attempt) }),
      ),
    ]);
    return claimed - lost.length - overdue.length;
  }

  #giveUp(attempt: ClaimedAttempt, letter: Letter): Promise<void> {
    return this.parts.post(attempt, letter);
  }
}

function nameOf({ id: attemptId, epoch }: ClaimedAttempt): { attemptId: string; epoch: number } {
  return { attemptId, epoch };
}

function endOf({ claim, timeoutMs }: ClaimedAttempt): AttemptOutcome {
  if (claim.cancelAskedAt !== null) return { status: "cancelled" };
  const timeout = platformError(
    "Timeout",
    `The attempt took longer than ${timeoutMs} ms, and its worker did not end it.`,
  );
  return { status: "failed", error: { ...timeout, retryable: true } };
}
