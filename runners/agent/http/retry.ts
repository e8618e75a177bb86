import { setTimeout as delay } from "node:timers/promises";
import { Refused } from "./refused.js";

/** How a call is repeated: after a random part of `firstMs · 2^n`, at most `mostMs`. */
export interface Backoff {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Fully jittered, so that agents that lost the same backend do not come back together. */
export function backoffMs(backoff: Backoff, failures: number): number {
  return Math.random() * Math.min(backoff.mostMs, backoff.firstMs * 2 ** Math.min(failures, 30));
}

/** Repeats a call while it rejects, but for `Refused`; rejects when `signal` aborts. */
export async function retried<Value>(
  attempt: () => Promise<Value>,
  backoff: Backoff,
  signal: AbortSignal,
): Promise<Value> {
  for (let failures = 0; ; failures++) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof Refused) throw error;
      await delay(backoffMs(backoff, failures), undefined, { signal });
    }
  }
}
