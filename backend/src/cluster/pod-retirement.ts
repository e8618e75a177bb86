import type { Pod } from "@flowrunner/protocol";
import { podKey, type RetiredPods } from "../store/port/cluster/pod-workers.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import type { WorkerRow } from "../store/port/workers.js";
import { refuseStale } from "./epochs.js";
import type { ProjectBindings } from "./project-bindings.js";

interface PodRetirementParts {
  readonly store: PlatformStore;
  readonly bindings: Pick<ProjectBindings, "projectOf">;
  /** Told of workers that are to leave: their open claims are refused. */
  readonly released: (worker: WorkerRow) => void;
}

/** Pods that are to claim nothing, because they are to be deleted or have gone. */
export class PodRetirement {
  constructor(private readonly parts: PodRetirementParts) {}

  /** Gives those that have claimed nothing and never will. Throws `AppError`: `StaleEpoch`, `NotFound`. */
  async drain(
    { namespace, pool, pods: uids }: { namespace: string; pool: string; pods: readonly string[] },
    epoch: number,
  ): Promise<readonly string[]> {
    const project = await this.parts.bindings.projectOf(namespace);
    return this.#retire(project, { uids, namespace, pool, as: "drained" }, epoch);
  }

  /** It has gone without having claimed anything. Throws `AppError` `StaleEpoch`. */
  async gone(project: string, { uid, namespace }: Pod, pool: string, epoch: number): Promise<void> {
    await this.#retire(project, { uids: [uid], namespace, pool, as: "gone" }, epoch);
  }

  async #retire(project: string, pods: RetiredPods, epoch: number): Promise<readonly string[]> {
    const retired = await this.parts.store.withTransaction({ project }, async (tx) => {
      await refuseStale(tx, epoch);
      return tx.podWorkers.retire(pods);
    });
    const workers = await this.parts.store.acrossProjects.findWorkers(retired.map(podKey));
    for (const worker of workers.values()) this.parts.released(worker);
    return retired;
  }
}
