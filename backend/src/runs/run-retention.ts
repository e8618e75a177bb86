import type { PlatformStore } from "../store/port/platform-store.js";

/** How long the ended runs of a project are kept, in ms. */
export interface RetentionView {
  /** Null: as long as the installation does. */
  readonly keepRunsMs: number | null;
  /** The installation's. */
  readonly standardMs: number;
}

/** What a project says of how long its runs are kept. */
export class RunRetention {
  constructor(
    private readonly store: PlatformStore,
    private readonly standardMs: number,
  ) {}

  async get(project: string): Promise<RetentionView> {
    const keepRunsMs = await this.store.withTransaction({ project }, ({ retention }) => retention.get());
    return { keepRunsMs, standardMs: this.standardMs };
  }

  /** Holds for runs that have ended before, too. `by` is for the audit log. */
  async set(project: string, keepRunsMs: number | null, by: string): Promise<RetentionView> {
    await this.store.withTransaction({ project }, async ({ retention, auditLog }) => {
      await retention.set(keepRunsMs);
      await auditLog.append({
        ...{ actor: by, action: "retention.changed", target: project },
        details: { keepRunsMs },
      });
    });
    return { keepRunsMs, standardMs: this.standardMs };
  }
}
