import { backoffMs, type Backoff, type Random } from "../backoff.js";
import { pause, type Clock } from "../clock.js";
import { KubeError } from "./kube-error.js";

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
 * Tries again what may pass. `isRepeatable`: doing it twice is as doing it once; else only what was refused before it
 * began (429) is tried again.
 */
export async function repeated<T>(
  attempt: () => Promise<T>,
  isRepeatable: boolean,
  { clock, random, backoff, tries, longestRetryAfterMs }: Repetition,
  signal: AbortSignal,
): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await attempt();
    } catch (failure) {
      if (signal.aborted || failures >= tries || !mayPass(failure, isRepeatable)) throw failure;
      const askedMs = failure.retryAfterMs ?? 0;
      if (askedMs > longestRetryAfterMs) throw failure;
      await pause(clock, askedMs + backoffMs(backoff, failures, random), signal);
    }
  }
}

function mayPass(failure: unknown, isRepeatable: boolean): failure is KubeError {
  if (!(failure instanceof KubeError)) return false;
  if (failure.status === 429) return true;
  return isRepeatable && (failure.status === 0 || failure.status >= 500);
}
