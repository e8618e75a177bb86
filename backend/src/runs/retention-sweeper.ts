import type { Clock } from "../clock.js";
import type { Log } from "../log.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { Expiry } from "../store/port/expiry.js";
import type { PlatformStore } from "../store/port/platform-store.js";

interface RetentionParts {
  readonly store: Pick<PlatformStore, "withTransaction"> & { readonly expiry: Expiry };
  readonly clock: Clock;
  readonly log: Log;
  /** How long ended runs are kept where their project does not say. */
  readonly keepMs: number;
  /** Between looks for what has been kept long enough. */
  readonly everyMs: number;
}

/** Runs of one look. */
const runsALook = 100;
/** Chunks of log, or payloads, of one transaction. */
const rowsATransaction = 500;
/** How long an event is heard by steps that listen `since: run`: as long as a run may take by default. */
const keepEventsMs = 30 * 24 * 3_600_000;
/** How long a worker that left, or a session that expired, may still be asked about. */
const creditMs = 24 * 3_600_000;

/**
 * Lets go of what has been kept long enough, a little at a time.
 *
 * K1 A run goes only while its row is locked and says that it ended long enough ago: one that was reopened stays.
 * K2 Its history goes with its row, in one transaction: a run that is there can be read and retried. Log goes before,
 *    in portions.
 * K3 Nobody waits for what is deleted here but who wants to change the run that goes.
 */
export class RetentionSweeper {
  #callOff: () => void = () => {};
  #sweeping: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(private readonly parts: RetentionParts) {}

  start(): void {
    this.#callOff = this.parts.clock.after(this.parts.everyMs, () => {
      this.#sweeping = this.#sweepOnTime();
    });
  }

  /** Resolves when nothing is being deleted any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff();
    await this.#sweeping;
  }

  async #sweepOnTime(): Promise<void> {
    try {
      await this.sweep();
    } catch (failure) {
      this.parts.log.warn("what is too old could not be deleted", { failure });
    }
    if (!this.#isStopped) this.start();
  }

  /** Deletes all that has been kept long enough. Several replicas may do this at once. */
  async sweep(): Promise<void> {
    const { expiry } = this.parts.store;
    const touched = new Set(await expiry.projectsWithWorkersOver(creditMs, runsALook));
    for (const project of await expiry.projectsWithEventsOver(keepEventsMs, rowsATransaction))
      touched.add(project);
    for (let runs = await this.#expired(); runs.length > 0; runs = await this.#expired()) {
      for (const run of runs) await this.#delete(run);
      for (const { project } of runs) touched.add(project);
      if (this.#isStopped) return;
    }
    for (const project of touched) await this.#deleteLeftovers(project);
    await expiry.forgetCredentials(creditMs);
  }

  #expired(): Promise<readonly RunRef[]> {
    return this.parts.store.expiry.runs(this.parts.keepMs, runsALook);
  }

  async #delete({ project, runId }: RunRef): Promise<void> {
    while (await this.#deletePortion(project, runId)); // K2
  }

  /** Whether there is more of the run. */
  #deletePortion(project: string, runId: string): Promise<boolean> {
    return this.parts.store.withTransaction({ project }, async ({ retention }) => {
      if (!(await retention.lockExpired(runId, this.parts.keepMs))) return false; // K1
      if ((await retention.deleteLog(runId, rowsATransaction)) === rowsATransaction) return true;
      await retention.deleteRun(runId); // K2
      return false;
    });
  }

  async #deleteLeftovers(project: string): Promise<void> {
    const { store } = this.parts;
    await store.withTransaction({ project }, ({ retention }) => retention.deleteWorkersOver(creditMs));
    const deleteEvents = (): Promise<number> =>
      store.withTransaction({ project }, ({ retention }) =>
        retention.deleteEvents(keepEventsMs, rowsATransaction),
      );
    while ((await deleteEvents()) === rowsATransaction);
    const deletePayloads = (): Promise<number> =>
      store.withTransaction({ project }, ({ retention }) => retention.deletePayloads(rowsATransaction));
    while ((await deletePayloads()) === rowsATransaction);
  }
}
