import type { PoolDemand, WorkerView } from "@flowrunner/protocol";
import { createdAt, isFileWorker, poolOf, type Pod } from "../pod/pod.js";
import { amountsOf, lackedBy, type Amounts, type Good } from "./goods.js";

/** A pod for which there is work and no room on any node. */
export interface WantingPod {
  readonly uid: string;
  readonly namespace: string;
  /** What nodes have too little of. */
  readonly lacks: readonly Good[];
  readonly asks: Amounts;
}

/** A pod that waits for work that does not wait for it. */
export interface IdlePod {
  readonly uid: string;
  readonly name: string;
  readonly namespace: string;
  readonly pool: string;
  readonly node: string;
  readonly createdAt: number;
  readonly holds: Amounts;
}

/** The pods of an installation with regard to the room that they take. The oldest come first. */
export interface RoomSight {
  readonly wanting: readonly WantingPod[];
  readonly idle: readonly IdlePod[];
  /** Pods that take room and are to take none soon. */
  readonly leaving: number;
}

/** `pods`: those of the installation that are not over. `workers`: what the backend knows of their agents. */
export function roomSight(
  pods: readonly Pod[],
  pools: readonly PoolDemand[],
  workers: readonly WorkerView[],
): RoomSight {
  const stateOf = new Map(workers.map(({ uid, state }) => [uid, state]));
  const staying = pods.filter(({ metadata }) => metadata.deletionTimestamp === undefined);
  const isIn = (state: WorkerView["state"]) => (pod: Pod) => stateOf.get(pod.metadata.uid) === state;
  const oldest = staying.toSorted((a, b) => createdAt(a) - createdAt(b));
  const waiting = oldest.filter((pod) => isIn("waiting")(pod) && !isFileWorker(pod));
  const queued = new Map(pools.map((pool) => [pool.pool, pool.queued]));
  const homeless = oldest.filter((pod) => lackedBy(pod).length > 0);
  const starting = oldest.filter((pod) => !stateOf.has(pod.metadata.uid) && !homeless.includes(pod));
  return {
    wanting: wantingOf(homeless, [...waiting, ...starting], queued),
    idle: idleOf(waiting, queued),
    leaving: pods.length - staying.length + staying.filter(isIn("drained")).length,
  };
}

/** As many as have work that no other pod will take. */
function wantingOf(
  homeless: readonly Pod[],
  able: readonly Pod[],
  queued: ReadonlyMap<string, number>,
): readonly WantingPod[] {
  const left = new Map(queued);
  for (const pod of able) takeOne(left, pod);
  return homeless.filter((pod) => takeOne(left, pod)).map(wantingPod);
}

/** What waits for work of its pool is not idle. */
function idleOf(waiting: readonly Pod[], queued: ReadonlyMap<string, number>): readonly IdlePod[] {
  const left = new Map(queued);
  return waiting
    .toReversed()
    .filter((pod) => !takeOne(left, pod))
    .toReversed()
    .map(idlePod);
}

/** Whether there was one left for its pool. */
function takeOne(left: Map<string, number>, pod: Pod): boolean {
  const pool = poolOf(pod) ?? "";
  const count = left.get(pool) ?? 0;
  left.set(pool, Math.max(0, count - 1));
  return count > 0;
}

function wantingPod(pod: Pod): WantingPod {
  const { uid, namespace = "" } = pod.metadata;
  return { uid, namespace, lacks: lackedBy(pod), asks: amountsOf(pod) };
}

function idlePod(pod: Pod): IdlePod {
  const { uid, name, namespace = "" } = pod.metadata;
  return {
    ...{ uid, name, namespace, pool: poolOf(pod) ?? "", node: pod.spec?.nodeName ?? "" },
    ...{ createdAt: createdAt(pod), holds: amountsOf(pod) },
  };
}
