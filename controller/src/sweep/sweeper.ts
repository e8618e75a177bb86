import type { WorkerView } from "@flowrunner/protocol";
import type { Clock, KubeClient } from "@flowrunner/kube";
import { isOf, poolOf, type Pod } from "../pod/pod.js";
import { planSweep } from "./plan-sweep.js";
import { done, type ObjectKey, type Reconciler, type Result } from "../runtime/reconciler.js";
import { resources } from "../kube/resources.js";

export interface SweeperParts {
  readonly pods: { list(namespace: string): readonly Pod[] };
  readonly projects: { get(namespace: string): object | undefined };
  readonly kube: Pick<KubeClient, "delete">;
  readonly backend: {
    lookAtWorkers(pods: readonly string[]): Promise<readonly WorkerView[]>;
    drainWorkers(request: { namespace: string; pool: string; pods: string[] }): Promise<readonly string[]>;
  };
  readonly install: string;
  readonly clock: Clock;
}

/** The pool that a pod without one is drained from: no demand has this name. */
const noPool = "none";

/**
 * Deletes the pods of a namespace that nobody answers for; its key's namespace is looked at. What is too young is looked
 * at in the next full pass.
 */
export class Sweeper implements Reconciler {
  constructor(private readonly parts: SweeperParts) {}

  async reconcile({ namespace }: ObjectKey): Promise<Result> {
    const { pods, projects, backend, install, clock } = this.parts;
    const ours = pods.list(namespace).filter((pod) => isOf(install, pod));
    if (ours.length > 0) {
      const workers = await backend.lookAtWorkers(ours.map(({ metadata }) => metadata.uid));
      const plan = planSweep(ours, workers, clock.now(), (place) => projects.get(place) !== undefined);
      for (const pod of plan.delete) await this.#delete(pod);
      for (const pod of plan.drain) await this.#drain(namespace, pod);
    }
    return done;
  }

  async #drain(namespace: string, pod: Pod): Promise<void> {
    const { uid } = pod.metadata;
    const request = { namespace, pool: poolOf(pod) ?? noPool, pods: [uid] };
    const drained = await this.parts.backend.drainWorkers(request);
    if (drained.includes(uid)) await this.#delete(pod);
  }

  #delete({ metadata: { namespace = "", name, uid } }: Pod): Promise<void> {
    return this.parts.kube.delete(resources.pods, { namespace, name }, { uid });
  }
}
