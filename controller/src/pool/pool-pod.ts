import type { WorkerView } from "@flowrunner/protocol";
import type { PoolSettings } from "./pool-settings.js";
import { createdAt, isCutOff, isFileWorker, isOver, type Pod, type Trouble } from "../pod/pod.js";
import { startFailure, startTrouble } from "../pod/observe-start.js";

/** What a pod is to its pool. */
export type PodState =
  /** It has not asked for work yet. */
  | { readonly kind: "starting"; readonly trouble: Trouble | null }
  | { readonly kind: "waiting" }
  /** It waited when its node was last heard of. Nobody knows whether it will ever claim. */
  | { readonly kind: "cutOff" }
  /** Its attempt is open: it is not to be touched. */
  | { readonly kind: "claimed" }
  /** It is to claim nothing, and to be deleted then. `failure`: it never asked for work. */
  | { readonly kind: "worn"; readonly failure: Trouble | null }
  /** It can claim nothing and nothing of it may run on. */
  | { readonly kind: "finished" }
  /** It has been deleted and takes room until its grace is over; after that its node is not heard of. */
  | { readonly kind: "leaving" };

export interface PoolPod {
  readonly uid: string;
  readonly name: string;
  readonly createdAt: number;
  readonly state: PodState;
  /** Whether its agent has ever asked for work. */
  readonly hasAsked: boolean;
  /** Whether nobody sends it away for want of work: a file worker knows best when it was asked last. */
  readonly leavesByItself: boolean;
  /** Whether it counts where pods are counted. */
  readonly takesRoom: boolean;
}

/** A pod, and what the backend knows of its agent (undefined: it has not been heard of). */
export function poolPod(
  pod: Pod,
  worker: WorkerView | undefined,
  now: number,
  settings: PoolSettings,
): PoolPod {
  const { uid, name, deletionTimestamp } = pod.metadata;
  const state = stateOf(pod, worker, now, settings);
  const isLost = deletionTimestamp !== undefined && Date.parse(deletionTimestamp) < now;
  const hasAsked = worker !== undefined && (worker.state === "waiting" || worker.attempt !== null);
  const takesRoom = !isOver(pod) && !isLost;
  return {
    uid,
    name,
    createdAt: createdAt(pod),
    state,
    hasAsked,
    leavesByItself: isFileWorker(pod),
    takesRoom,
  };
}

function stateOf(
  pod: Pod,
  worker: WorkerView | undefined,
  now: number,
  { startLimitMs, longestWaitMs }: PoolSettings,
): PodState {
  if (pod.metadata.deletionTimestamp !== undefined) return { kind: "leaving" };
  const ageMs = now - createdAt(pod);
  if (!worker) {
    const hasFailed = isOver(pod) || ageMs >= startLimitMs;
    return hasFailed
      ? { kind: "worn", failure: startFailure(pod) }
      : { kind: "starting", trouble: startTrouble(pod) };
  }
  if (worker.state === "waiting") {
    if (isOver(pod) || ageMs >= longestWaitMs) return { kind: "worn", failure: null };
    return { kind: isCutOff(pod) ? "cutOff" : "waiting" };
  }
  if (worker.state !== "claimed" || worker.isEnded || worker.cancelAskedAt !== null)
    return { kind: "finished" };
  return { kind: "claimed" };
}
