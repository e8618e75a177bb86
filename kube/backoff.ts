/** Whole periods in milliseconds: the first wait is at most `firstMs`, each further one twice that, up to `mostMs`. */
export interface Backoff {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** From 0 up to, not including, 1. */
export type Random = () => number;

/** The wait after the `failures`-th failure in a row (from 1): a random moment of the later half of its period. */
export function backoffMs({ firstMs, mostMs }: Backoff, failures: number, random: Random): number {
  const period = Math.min(mostMs, firstMs * 2 ** Math.min(failures - 1, 30));
  return (period * (1 + random())) / 2;
}
