import type { ProjectDetach } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import type { ProjectBindings } from "./project-bindings.js";

interface DetachmentsParts {
  readonly store: PlatformStore;
  readonly bindings: Pick<ProjectBindings, "detach">;
  readonly runs: { terminate(run: RunRef, by: string, leader: number): Promise<void> };
}

const openStatuses = ["queued", "running", "paused"] as const;
const runsAtOnce = 50;

/**
 * Takes from projects the namespaces where they ran.
 *
 * D1 With a namespace that is deleted go its pods, and nothing of its project can be claimed any more: what had not ended
 *    ends, and its history says why. Nothing that cleans up could run either.
 */
export class Detachments {
  constructor(private readonly parts: DetachmentsParts) {}

  /** Doing it again ends the same. Throws `AppError` `StaleEpoch`. */
  async detach({
    namespace,
    gone,
    epoch,
  }: Pick<ProjectDetach, "namespace" | "gone" | "epoch">): Promise<void> {
    const project = await this.parts.bindings.detach(namespace, epoch);
    if (project !== null && gone)
      await this.#endRuns(project, `the deletion of namespace ${namespace}`, epoch); // D1
  }

  async #endRuns(project: string, by: string, epoch: number): Promise<void> {
    const { store, runs } = this.parts;
    for (;;) {
      const open = await store.withTransaction({ project }, ({ runSearch }) =>
        runSearch.page({ statuses: openStatuses }, null, runsAtOnce),
      );
      if (open.length === 0) return;
      await Promise.all(
        open.map(({ runId }) => runs.terminate({ project, runId }, by, epoch).catch(unlessEnded)),
      );
    }
  }
}

function unlessEnded(failure: unknown): void {
  if (!(failure instanceof AppError && failure.code === "RunEnded")) throw failure;
}
