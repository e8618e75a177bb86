import { type Clock, pause, type Random } from "@flowrunner/kube";
import type { Log } from "../log.js";
import type { Lease } from "./lease.js";

export interface LeaderPeriods {
  /** How long others leave a lease alone that is not renewed. */
  readonly leaseMs: number;
  /** A leader that could not renew for this long leads no more. Shorter than `leaseMs` by more than clocks drift. */
  readonly renewWithinMs: number;
  /** Between renewals, and between a candidate's looks. */
  readonly everyMs: number;
}

export const standardLeaderPeriods: LeaderPeriods = { leaseMs: 8_000, renewWithinMs: 5_000, everyMs: 1_250 };

export interface LeaderParts {
  readonly lease: Pick<Lease, "hold" | "release">;
  readonly periods: LeaderPeriods;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** This process may not act for the installation any more. */
export class LeadershipLost extends Error {
  override readonly name = "LeadershipLost";
}

/**
 * Leads when its lease is held, once in its life.
 *
 * L1 It leads until `renewWithinMs` after it *sent* its last good renewal: others, who saw that renewal later and wait
 *    longer, do not lead by then.
 * L2 What is lost stays lost: a renewal that succeeds too late changes nothing.
 */
export class Leader {
  readonly #lost = new AbortController();
  readonly #stopped = new AbortController();
  #renewing: Promise<void> = Promise.resolve();
  #leadsUntil = -Infinity;
  #callOff: () => void = () => {};

  constructor(private readonly parts: LeaderParts) {}

  /** Aborts when leadership is lost. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Whether this process leads at this moment. */
  get leads(): boolean {
    return !this.#lost.signal.aborted && this.parts.clock.elapsed() < this.#leadsUntil; // L2
  }

  /** Resolves when this process leads: true; or when `signal` aborts: false. From then on the lease is renewed. */
  async acquire(signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted) {
      if (await this.#hold()) {
        this.#renewing = this.#renew();
        return true;
      }
      await this.#rest(signal);
    }
    return false;
  }

  /** It leads no more: another process says so. */
  lose(why: string): void {
    this.#callOff();
    this.#stopped.abort();
    this.#lost.abort(new LeadershipLost(why));
  }

  /** Leaves the lease to a successor; to be called when nothing is done any more as its leader. */
  async release(): Promise<void> {
    this.#stopped.abort();
    this.#callOff();
    await this.#renewing;
    this.#leadsUntil = -Infinity;
    if (!this.#lost.signal.aborted) await this.parts.lease.release();
  }

  async #renew(): Promise<void> {
    const { signal } = this.#stopped;
    for (await this.#rest(signal); !signal.aborted; await this.#rest(signal)) await this.#hold();
  }

  #rest(signal: AbortSignal): Promise<void> {
    const { clock, periods, random } = this.parts;
    return pause(clock, periods.everyMs * (0.9 + 0.2 * random()), signal);
  }

  /** Whether the lease is held. What cannot be known is as if it were not. */
  async #hold(): Promise<boolean> {
    const { lease, clock, log } = this.parts;
    const sentAt = clock.elapsed();
    try {
      if (!(await lease.hold())) return false;
    } catch (failure) {
      log.warn("the lease could not be looked at", { failure });
      return false;
    }
    return this.#extend(sentAt);
  }

  /** L1 */
  #extend(sentAt: number): boolean {
    const { clock, periods } = this.parts;
    const until = sentAt + periods.renewWithinMs;
    if (until <= clock.elapsed()) return false;
    this.#leadsUntil = until;
    this.#callOff();
    if (!this.#stopped.signal.aborted)
      this.#callOff = clock.after(until - clock.elapsed(), () =>
        this.lose("the lease could not be renewed in time"),
      );
    return true;
  }
}
