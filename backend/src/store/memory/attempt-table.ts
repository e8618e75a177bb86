import type { AttemptRow, ClaimedAttempt, OpenAttempt, QueuedAttempt } from "../port/attempts.js";
import type { PoolStatus } from "../port/across-projects.js";
import { SortedList } from "./sorted-list.js";
import { Table } from "./table.js";

/** Attempts, the queue of each pool, and what is claimed. */
export class AttemptTable extends Table<AttemptRow> {
  readonly claimed = new Map<string, ClaimedAttempt>();
  readonly newestClaimedRank = new Map<string, number>();
  readonly openByRun = new Map<string, Map<string, OpenAttempt>>();
  readonly #pools = new Map<string, Pool>();

  constructor() {
    super("attempts", (before, after) => this.#index(before, after));
  }

  queue(pool: string): SortedList<QueuedAttempt> {
    return this.#pools.get(pool)?.queue ?? emptyQueue();
  }

  poolStatuses(): readonly PoolStatus[] {
    const busy = [...this.#pools.values()].filter(({ queue, claimed }) => queue.size + claimed > 0);
    return busy.map(({ sample, queue, claimed, timeoutMs }) => ({
      pool: sample.pool,
      project: sample.project,
      namespace: null,
      requirements: sample.requirements,
      queued: queue.size,
      claimed,
      oldestQueuedAt: queue.first(1)[0]?.queuedAt ?? null,
      timeoutMs,
    }));
  }

  #index(before: AttemptRow | undefined, after: AttemptRow): void {
    const pool = this.#poolOf(after);
    pool.timeoutMs = Math.max(pool.timeoutMs, after.timeoutMs);
    if (before?.status === "queued") pool.queue.remove(before);
    if (before?.status === "claimed") pool.claimed--;
    if (after.status === "queued") pool.queue.add(after);
    if (after.status === "claimed") pool.claimed++;
    this.#indexClaim(before, after);
    this.#indexOpen(after);
  }

  #indexClaim(before: AttemptRow | undefined, after: AttemptRow): void {
    if (after.status !== "claimed") return void this.claimed.delete(after.id);
    this.claimed.set(after.id, after);
    if (before?.status === "queued") this.newestClaimedRank.set(after.project, after.rank);
  }

  #indexOpen(after: AttemptRow): void {
    const open = this.openByRun.get(after.runId);
    if (after.status !== "ended") {
      if (open) open.set(after.id, after);
      else this.openByRun.set(after.runId, new Map([[after.id, after]]));
      return;
    }
    open?.delete(after.id);
    if (open?.size === 0) this.openByRun.delete(after.runId);
  }

  #poolOf(attempt: AttemptRow): Pool {
    let pool = this.#pools.get(attempt.pool);
    if (!pool)
      this.#pools.set(
        attempt.pool,
        (pool = { sample: attempt, queue: emptyQueue(), claimed: 0, timeoutMs: 0 }),
      );
    return pool;
  }
}

interface Pool {
  /** Any attempt of the pool: all have the same project and requirements. */
  readonly sample: AttemptRow;
  readonly queue: SortedList<QueuedAttempt>;
  claimed: number;
  /** The longest of all its attempts, ended ones too. */
  timeoutMs: number;
}

function emptyQueue(): SortedList<QueuedAttempt> {
  return new SortedList((a, b) => a.rank - b.rank || a.queuedAt - b.queuedAt || compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
