import type { Observation, WorkerView } from "@flowrunner/protocol";
import { done, type ObjectKey, type Reconciler, type Result } from "../runtime/reconciler.js";
import { causeOfEnd, endOfPod } from "./observe-end.js";
import { poolOf, type Pod, type Trouble } from "./pod.js";

export interface PodParts {
  readonly pods: { get(key: ObjectKey): Pod | undefined };
  /** Pods that are no more, as they were when they were last seen; taken from here once they have been told of. */
  readonly gone: GonePods;
  readonly backend: {
    lookAtWorkers(pods: readonly string[]): Promise<readonly WorkerView[]>;
    observe(observations: readonly Observation[]): Promise<void>;
  };
}

/** The pods that vanished before anybody had looked at them again. */
export class GonePods {
  readonly #pods = new Map<string, Pod>();

  add(pod: Pod): void {
    this.#pods.set(textOf(pod.metadata), pod);
  }

  get(key: ObjectKey): Pod | undefined {
    return this.#pods.get(textOf(key));
  }

  forget(key: ObjectKey): void {
    this.#pods.delete(textOf(key));
  }
}

/**
 * Tells the backend of pods that can report nothing any more.
 *
 * O1  It is asked after the pod was seen: an agent ends when its result has been committed, so what has ended by itself
 *     is known to have.
 * O2  Told is only what a worker with an open claim or an open attempt had. That is what nobody of ours deletes, so no
 *     memory of own deletions is needed, and what has been told once has nothing open any more.
 */
export class PodReconciler implements Reconciler {
  constructor(private readonly parts: PodParts) {}

  async reconcile(key: ObjectKey): Promise<Result> {
    const { pods, gone } = this.parts;
    const vanished = gone.get(key);
    if (vanished) await this.#tell(vanished, causeOfEnd(vanished));
    gone.forget(key);
    const pod = pods.get(key);
    const end = pod && endOfPod(pod);
    if (pod && end) await this.#tell(pod, end);
    return done;
  }

  async #tell(pod: Pod, { reason, message, exitCode }: Trouble): Promise<void> {
    const { backend } = this.parts;
    const { namespace = "", name, uid } = pod.metadata;
    const pool = poolOf(pod);
    if (pool === null) return;
    const [worker] = await backend.lookAtWorkers([uid]); // O1
    if (!worker || !isOpen(worker)) return; // O2
    const seen = { namespace, name, uid };
    await backend.observe([{ kind: "pod", pod: seen, pool, reason, message, exitCode }]);
  }
}

/** One whose cancellation was asked for is ended by us. */
function isOpen({ state, isEnded, cancelAskedAt }: WorkerView): boolean {
  return state === "waiting" || (state === "claimed" && !isEnded && cancelAskedAt === null);
}

function textOf({ namespace, name }: { readonly namespace?: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}
