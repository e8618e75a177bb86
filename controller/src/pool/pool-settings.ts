import type { Backoff } from "@flowrunner/kube";

/** How pools follow demand. */
export interface PoolSettings {
  /** Pods that wait in advance in a pool that had work in the last ten minutes. */
  readonly leastReady: number;
  /** Never more in advance, however fast work arrives. */
  readonly mostReady: number;
  /** Pods of one project, and of all, that may be there at a time. */
  readonly mostPodsOfProject: number;
  readonly mostPods: number;
  /** A pod that has not asked for work this long after its creation has failed. */
  readonly startLimitMs: number;
  /** A pod that has waited so long is replaced. */
  readonly longestWaitMs: number;
  /** Between one probing pod and the next, in a pool whose pods fail. */
  readonly probing: Backoff;
  /** Work that has waited so long in a pool whose pods fail ends with their trouble. */
  readonly finalAfterMs: number;
  /** Over which the rate of arrivals is taken. */
  readonly rateWindowMs: number;
}

const second = 1_000;
const minute = 60 * second;

export const defaultPoolSettings: PoolSettings = {
  leastReady: 1,
  mostReady: 4,
  mostPodsOfProject: 50,
  mostPods: 500,
  startLimitMs: 2 * minute,
  longestWaitMs: 60 * minute,
  probing: { firstMs: 10 * second, mostMs: 2 * minute },
  finalAfterMs: 10 * minute,
  rateWindowMs: minute,
};
