const firstMs = 500;
const mostMs = 30_000;

/**
 * How long to wait before the next try, in milliseconds: twice as long after each failure, half of it by chance, so that
 * those who lost a server together do not come back together. `failures`: before this one. `random`: from 0 to below 1.
 */
export function backoffMs(failures: number, random: number): number {
  const ceiling = Math.min(mostMs, firstMs * 2 ** Math.min(failures, 30));
  return Math.round((ceiling * (1 + random)) / 2);
}
