import type { Log } from "../log.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { Expiry } from "../store/port/expiry.js";
import type { PlatformStore } from "../store/port/platform-store.js";

interface ProjectPurgeParts {
  readonly store: Pick<PlatformStore, "withTransaction"> & { readonly expiry: Expiry };
  readonly runs: { terminate(run: RunRef, by: string): Promise<void> };
  readonly files: { purge(project: string): Promise<void> };
  readonly log: Log;
}

/** After it was deleted: whoever was let in before has been answered. */
const graceMs = 600_000;
const projectsALook = 100;
const rowsATransaction = 1_000;
const openStatuses = ["queued", "running", "paused"] as const;

/**
 * Lets go of what deleted projects kept: flows, runs, records, secrets, values and files.
 *
 * P1 A run that slipped in while its project was being deleted is ended first, and its project waits for the next look.
 * P2 A project is marked as purged last: whatever kills a look, the next one does again what is left, and several
 *    replicas may look at once.
 */
export class ProjectPurge {
  constructor(private readonly parts: ProjectPurgeParts) {}

  /** A project that cannot be purged keeps none of the others. */
  async sweep(): Promise<void> {
    const { store, log } = this.parts;
    for (const project of await store.expiry.projectsToPurge(graceMs, projectsALook))
      await this.#purge(project).catch((failure: unknown) => {
        log.warn("a deleted project could not be purged", { project, failure });
      });
  }

  async #purge(project: string): Promise<void> {
    const { store, files } = this.parts;
    if (await this.#endRuns(project)) return; // P1
    const deletePortion = (): Promise<number> =>
      store.withTransaction({ project }, ({ purge }) => purge.deletePortion(rowsATransaction));
    while ((await deletePortion()) > 0);
    await files.purge(project);
    await store.expiry.markPurged(project); // P2
  }

  /** Whether there were any. */
  async #endRuns(project: string): Promise<boolean> {
    const { store, runs } = this.parts;
    const open = await store.withTransaction({ project }, ({ runSearch }) =>
      runSearch.page({ statuses: openStatuses }, null, rowsATransaction),
    );
    for (const { runId } of open) await runs.terminate({ project, runId }, "the project's deletion");
    return open.length > 0;
  }
}
