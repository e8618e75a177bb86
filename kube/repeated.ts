import { backoffMs, type Backoff, type Random } from "./backoff.js";
import { pause, type Clock } from "./clock.js";

export interface Repetition {
  readonly clock: Clock;
  readonly random: Random;
  readonly backoff: Backoff;
  /** Tries in all. */
  readonly tries: number;
  /** A server that asks for more patience than this is told to the caller instead. */
  readonly longestRetryAfterMs: number;
}

export const standardRepetition = {
  backoff: { firstMs: 100, mostMs: 2_000 },
  tries: 4,
  longestRetryAfterMs: 5_000,
} as const;

/**
 * Tries again what may pass. `restOf` says for a failure how long the server asked to be left alone (0: it did not), or
 * null for one that stays.
 */
export async function repeated<T>(
  attempt: () => Promise<T>,
  restOf: (failure: unknown) => number | null,
  { clock, random, backoff, tries, longestRetryAfterMs }: Repetition,
  signal: AbortSignal,
): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await attempt();
    } catch (failure) {
      const restMs = restOf(failure);
      if (restMs === null || restMs > longestRetryAfterMs) throw failure;
      if (failures >= tries || signal.aborted) throw failure;
      await pause(clock, restMs + backoffMs(backoff, failures, random), signal);
    }
  }
}
