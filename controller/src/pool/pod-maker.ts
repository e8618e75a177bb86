import type { PoolDemand } from "@flowrunner/protocol";
import { type KubeClient, KubeError } from "@flowrunner/kube";
import type { Pod } from "../pod/pod.js";
import type { PodSettings } from "../pod/pod-settings.js";
import type { BoundProject } from "../project/project-directory.js";
import { claimName } from "../pod/names.js";
import { fileWorkerPod } from "../pod/file-worker-pod.js";
import { functionPod, type BuiltPod } from "../pod/function-pod.js";
import { refusedCreate, type Refusal } from "../pod/refused-create.js";
import { resources } from "../kube/resources.js";
import { trouble } from "../pod/trouble.js";

export interface PodMakerParts {
  readonly kube: Pick<KubeClient, "create">;
  /** As they are now: the runner listener's address may change. */
  readonly podSettings: () => Promise<PodSettings>;
  /** Some letters and digits that tell a new pod from others of its pool. */
  readonly newSuffix: () => string;
}

/** Where a pod is to be, and whose it is. `signal` aborts when nothing may be made any more. */
export interface PodPlace extends Pick<BoundProject, "serviceAccountUid" | "obstacle"> {
  readonly signal: AbortSignal;
  readonly namespace: string;
}

/** Makes the pods of pools. */
export class PodMaker {
  constructor(private readonly parts: PodMakerParts) {}

  /** Null: all are there, made by this call or by an earlier one. After the first refusal none is tried. */
  async make(place: PodPlace, demand: PoolDemand, count: number): Promise<Refusal | null> {
    if (place.obstacle !== null)
      return { trouble: trouble("Unschedulable", place.obstacle, null), isLasting: false };
    const settings = await this.parts.podSettings();
    for (let made = 0; made < count; made++) {
      place.signal.throwIfAborted();
      const refusal = await this.#makeOne(place, demand, settings);
      if (refusal) return refusal;
    }
    return null;
  }

  async #makeOne(place: PodPlace, demand: PoolDemand, settings: PodSettings): Promise<Refusal | null> {
    const built = this.#built(place, demand, settings);
    if (built.outcome === "refused")
      return { trouble: trouble(built.reason, built.message, null), isLasting: true };
    try {
      await this.parts.kube.create<Pod>(resources.pods, built.pod, place.namespace);
      return null;
    } catch (failure) {
      const refusal = failure instanceof KubeError ? refusedCreate(failure) : null;
      if (refusal) return refusal;
      throw failure;
    }
  }

  #built({ namespace, serviceAccountUid }: PodPlace, demand: PoolDemand, settings: PodSettings): BuiltPod {
    const identity = { name: this.#nameOf(demand), serviceAccountUid };
    const template = { ...demand, namespace };
    if (demand.serves === "attempts") return functionPod(template, identity, settings);
    return { outcome: "pod", pod: fileWorkerPod(template, identity, settings) };
  }

  /** The one pod of an attempt has the attempt's name, and that of files the one of their volume: there cannot be two. */
  #nameOf({ pool, attempt, serves }: PoolDemand): string {
    if (serves === "files") return claimName;
    return attempt === null ? `fn-${pool.slice(0, 10)}-${this.parts.newSuffix()}` : `fn-${pool}`;
  }
}
