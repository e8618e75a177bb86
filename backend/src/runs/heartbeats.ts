import type { HeartbeatAnswer } from "@flowrunner/protocol";
import type { Clock } from "../clock.js";
import type { Periods } from "../settings.js";
import type { Store } from "../store/port/store.js";
import { refuseFenced, type HeldAttempt } from "./fence.js";

/** Signs of life: each is a check of the fence without a commit, and all of a second are written as one statement. */
export class Heartbeats {
  #unwritten = new Set<string>();
  #callOff: (() => void) | null = null;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly periods: Periods,
  ) {}

  /** Throws `AppError` when the attempt has ended. */
  beat(attempt: HeldAttempt): HeartbeatAnswer {
    refuseFenced(attempt);
    this.#unwritten.add(attempt.id);
    this.#callOff ??= this.clock.after(this.periods.heartbeatWriteMs, () => void this.#writeOnTime());
    return { cancel: toldToEnd(attempt, this.clock.now()) !== null, deadline: attempt.claim.deadline };
  }

  /** An attempt that has ended needs no lease. */
  forget(attemptIds: readonly string[]): void {
    for (const id of attemptIds) this.#unwritten.delete(id);
  }

  /** Writes what has come in. Idle, it asks the store for nothing. */
  async write(): Promise<void> {
    const ids = [...this.#unwritten];
    this.#unwritten.clear();
    if (ids.length > 0) await this.store.acrossProjects.renewLeases(ids, this.periods.leaseMs);
  }

  /** Resolves when what came in is written. */
  async stop(): Promise<void> {
    this.#callOff?.();
    await this.#writeOnTime();
  }

  /** A write that fails is made up for by the agents' next heartbeats. */
  async #writeOnTime(): Promise<void> {
    this.#callOff = null;
    await this.write().catch(() => {});
  }
}

/** Why a worker is to end its attempt's code now; null: it is not. */
export type ToldToEnd = "cancelled" | "timeout" | null;

export function toldToEnd({ claim }: HeldAttempt, now: number): ToldToEnd {
  if (claim.cancelAskedAt !== null) return "cancelled";
  return now >= claim.deadline ? "timeout" : null;
}
