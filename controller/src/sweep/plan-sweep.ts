import type { WorkerView } from "@flowrunner/protocol";
import { createdAt, poolOf, type Pod } from "../pod/pod.js";

/** What a pod may be without its pool for. */
const orphanedAfterMs = 120_000;

/** Pods that nobody answers for: some are deleted, and those that may still claim are drained before. */
export interface SweepPlan {
  readonly delete: readonly Pod[];
  readonly drain: readonly Pod[];
}

/**
 * `isManaged`: whether pools of the namespace are looked at. Only there a pod without an ended attempt has somebody to
 * answer for it; a pod whose attempt is open is let be everywhere.
 */
export function planSweep(
  pods: readonly Pod[],
  workers: readonly WorkerView[],
  now: number,
  isManaged: (namespace: string) => boolean,
): SweepPlan {
  const workerOf = new Map(workers.map((worker) => [worker.uid, worker]));
  const old = pods.filter(
    (pod) => pod.metadata.deletionTimestamp === undefined && now - createdAt(pod) >= orphanedAfterMs,
  );
  const stateOf = (pod: Pod) => standing(workerOf.get(pod.metadata.uid));
  const isOrphan = (pod: Pod) => poolOf(pod) === null || !isManaged(pod.metadata.namespace ?? "");
  return {
    delete: old.filter((pod) => stateOf(pod) === "over"),
    drain: old.filter((pod) => stateOf(pod) === "free" && isOrphan(pod)),
  };
}

function standing(worker: WorkerView | undefined): "free" | "open" | "over" {
  if (!worker || worker.state === "waiting") return "free";
  return worker.state === "claimed" && !worker.isEnded ? "open" : "over";
}
