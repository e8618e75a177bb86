import { isOver, type Pod } from "../pod/pod.js";
import type { PoolSettings } from "./pool-settings.js";

type Caps = Pick<PoolSettings, "mostPods" | "mostPodsOfProject">;

/** What a namespace said of itself. */
interface Said {
  readonly pods: number;
  readonly unmet: number;
}

/**
 * How many pods may still be made. A namespace counts by what it last said of itself or by what the cache holds of it,
 * whichever is more: a pod that has just been made is in the first, before the watch tells of it.
 */
export class PodBudget {
  readonly #said = new Map<string, Said>();
  #tellOverCap: () => void = () => {};

  constructor(
    private readonly pods: { list(): readonly Pod[] },
    private readonly caps: Caps,
  ) {}

  /** `here`: pods that the namespace has. Negative where it has too many. */
  room(namespace: string, here: number): number {
    const { mostPods, mostPodsOfProject } = this.caps;
    return Math.min(mostPodsOfProject, mostPods - this.#elsewhere(namespace)) - here;
  }

  /** The namespace has so many, or is about to, and work there waits for `unmet` more. */
  say(namespace: string, pods: number, unmet: number): void {
    this.#said.set(namespace, { pods, unmet });
    if (this.overCap() > 0) this.#tellOverCap();
  }

  /** How many pods work waits for that its own project's cap allows, and the cap of all does not. */
  overCap(): number {
    const { mostPodsOfProject } = this.caps;
    const kept = [...this.#said.values()].map(({ pods, unmet }) => Math.min(unmet, mostPodsOfProject - pods));
    return kept.reduce((sum, count) => sum + Math.max(0, count), 0);
  }

  /** `listener` is called whenever a namespace has said something and work waits over the cap. */
  onOverCap(listener: () => void): void {
    this.#tellOverCap = listener;
  }

  #elsewhere(namespace: string): number {
    const counts = new Map([...this.#said].map(([place, { pods }]) => [place, pods]));
    for (const [place, seen] of this.#seen()) counts.set(place, Math.max(seen, counts.get(place) ?? 0));
    counts.delete(namespace);
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  }

  #seen(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const pod of this.pods.list()) {
      const { namespace = "" } = pod.metadata;
      if (!isOver(pod)) counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
    }
    return counts;
  }
}
