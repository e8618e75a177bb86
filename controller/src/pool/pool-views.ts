import type { PoolDemand, WorkerView } from "@flowrunner/protocol";
import type { PoolMemory } from "./pool-memory.js";
import type { PoolSettings } from "./pool-settings.js";
import type { PoolView } from "./plan.js";
import { noMemory, remember } from "./pool-memory.js";
import { isOf, poolOf, type Pod } from "../pod/pod.js";
import { poolPod } from "./pool-pod.js";

/** What was read of a namespace. */
export interface ProjectSight {
  readonly install: string;
  readonly demands: readonly PoolDemand[];
  readonly pods: readonly Pod[];
  readonly workers: readonly WorkerView[];
  readonly now: number;
}

/** Each pool that is wanted or has pods, with what is remembered of it after this look. */
export function poolViews(
  { install, demands, pods, workers, now }: ProjectSight,
  memories: ReadonlyMap<string, PoolMemory>,
  settings: PoolSettings,
): readonly PoolView[] {
  const demandOf = new Map(demands.map((demand) => [demand.pool, demand]));
  const workerOf = new Map(workers.map((worker) => [worker.uid, worker]));
  const podsOf = byPool(pods.filter((pod) => isOf(install, pod)));
  return [...new Set([...demandOf.keys(), ...podsOf.keys()])].map((pool) => {
    const demand = demandOf.get(pool) ?? null;
    const seen = (podsOf.get(pool) ?? []).map((pod) =>
      poolPod(pod, workerOf.get(pod.metadata.uid), now, settings),
    );
    const before = memories.get(pool) ?? noMemory;
    const memory = demand ? remember(before, { demand, pods: seen, now }, settings) : noMemory;
    return { pool, demand, pods: seen, memory };
  });
}

function byPool(pods: readonly Pod[]): ReadonlyMap<string, readonly Pod[]> {
  const groups = new Map<string, Pod[]>();
  for (const pod of pods) {
    const pool = poolOf(pod);
    if (pool !== null) groups.set(pool, [...(groups.get(pool) ?? []), pod]);
  }
  return groups;
}
