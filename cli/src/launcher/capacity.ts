import { availableParallelism } from "node:os";

/** Most steps wait for something else than this machine's processors. */
const attemptsPerProcessor = 4;
const leastAttempts = 8;

/** How many attempts this machine takes on at a time. */
export function machineCapacity(): number {
  return Math.max(leastAttempts, attemptsPerProcessor * availableParallelism());
}
