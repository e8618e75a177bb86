import type { PoolDemand } from "@flowrunner/protocol";

/** What a host has of one pool. */
export interface PoolState {
  readonly demand: PoolDemand;
  /** Workers whose claim is open or about to be. */
  readonly idle: number;
}

/** Idle workers kept for a pool in use. */
const keptIdle = 2;

/**
 * How many workers to start for each pool: one for every attempt that waits, and up to two in advance for a pool
 * that has had work, while the host has room for `room` more in all. Pools take turns, so none starves another.
 */
export function planWorkers(pools: readonly PoolState[], room: number): Map<string, number> {
  const missing = new Map(
    pools.map((pool) => [pool.demand.pool, Math.max(0, wanted(pool.demand) - pool.idle)]),
  );
  const plan = new Map<string, number>();
  let left = room;
  for (let turn = 0; left > 0 && [...missing.values()].some((count) => count > turn); turn++) {
    for (const [pool, count] of missing) {
      if (count <= turn || left === 0) continue;
      plan.set(pool, turn + 1);
      left--;
    }
  }
  return plan;
}

/** The first attempt of a pool needs one worker; a second one in advance pays when more come, as they never do where the pool is for one. */
export function wanted({ queued, arrivals, attempt }: PoolDemand): number {
  if (attempt !== null) return queued;
  return Math.max(queued, Math.min(keptIdle, arrivals));
}
