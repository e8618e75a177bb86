import type { Good } from "./goods.js";
import type { IdlePod, RoomSight, WantingPod } from "./room-sight.js";

/** Idle pods that are to go so that there is room for one that work waits for. */
export interface Clearing {
  /** The uid of a pod that is to have their room on a node; null: one that is not made yet, over the cap. */
  readonly for: string | null;
  readonly pods: readonly IdlePod[];
}

/**
 * Work goes before pods in advance, whoever's they are.
 *
 * R1  No pod goes where what goes would not be enough: work that no node is large enough for costs nobody a pod.
 * R2  A pod's room is made on one node, and no pod goes for two.
 * R3  Those that were used least recently go first. A pod works once, so that the oldest ones are of the pools whose last
 *     work is the longest ago.
 * R4  A project's own pods go before another's: they go in any case where its work lacks room.
 *
 * `overCap`: how many pods work waits for that may not be made because there are too many of others. `isCleared`: whether
 * room has been made for the pod with a uid before: if it has not taken it, its pool tries with another one.
 */
export function planRoom(
  { wanting, idle, leaving }: RoomSight,
  overCap: number,
  isCleared: (uid: string) => boolean,
): readonly Clearing[] {
  const clearings: Clearing[] = [];
  let left = idle;
  const clear = (clearing: Clearing): void => {
    clearings.push(clearing);
    left = left.filter((pod) => !clearing.pods.includes(pod)); // R2
  };
  for (const pod of wanting.filter(({ uid }) => !isCleared(uid))) {
    const pods = enoughFor(pod, left);
    if (pods) clear({ for: pod.uid, pods });
  }
  const going = idle.length - left.length + leaving;
  const pods = left.slice(0, Math.max(0, overCap - going)); // R3
  return pods.length > 0 ? [...clearings, { for: null, pods }] : clearings;
}

/** The fewest pods of one node that hold what a pod lacks; null: no node has so many. */
function enoughFor(pod: WantingPod, idle: readonly IdlePod[]): readonly IdlePod[] | null {
  const nodes = new Set(idle.map(({ node }) => node));
  const choices = [...nodes].flatMap((node) => {
    const enough = enoughOf(
      idle.filter((one) => one.node === node),
      pod,
    );
    return enough ? [enough] : [];
  });
  return choices.sort((a, b) => a.length - b.length)[0] ?? null;
}

function enoughOf(idle: readonly IdlePod[], pod: WantingPod): readonly IdlePod[] | null {
  const own = idle.filter(({ namespace }) => namespace === pod.namespace);
  const others = idle.filter(({ namespace }) => namespace !== pod.namespace);
  const inOrder = [...own, ...others]; // R3, R4
  const sums = inOrder.map((_, index) => inOrder.slice(0, index + 1));
  return sums.find((pods) => isEnough(pods, pod)) ?? null; // R1
}

function isEnough(pods: readonly IdlePod[], { lacks, asks }: WantingPod): boolean {
  const held = (good: Good): number => pods.reduce((sum, { holds }) => sum + holds[good], 0);
  return lacks.every((good) => held(good) >= asks[good]);
}
