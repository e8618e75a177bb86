import type { QueuePool } from "./attempts.js";

/** Pools, each once, however many attempts are in it. */
export function eachOnce(attempts: readonly QueuePool[]): readonly QueuePool[] {
  return [...new Map(attempts.map(({ pool, requirements }) => [pool, { pool, requirements }])).values()];
}
