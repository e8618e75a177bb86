import type { Requirements } from "@flowrunner/engine";
import { attemptOfPool, type PoolDemand } from "@flowrunner/protocol";
import type { PoolStatus } from "../store/port/across-projects.js";
import type { RecentPool } from "../store/port/cluster/cluster-store.js";

/** How long a pool that has nothing to do is still spoken of: who keeps workers in advance keeps them so long. */
export const rememberedMs = 10 * 60_000;

interface KnownPool {
  readonly project: string;
  readonly requirements: Requirements;
  namespace: string | null;
  arrivals: number;
  /** When it last had something to do, in epoch ms. */
  busyAt: number;
}

/** Pools that this process has heard of. */
export class KnownPools {
  readonly #byId = new Map<string, KnownPool>();

  constructor(private readonly now: () => number) {}

  get(pool: string): KnownPool | undefined {
    return this.#byId.get(pool);
  }

  /** It has something to do. */
  busy(project: string, pool: string, requirements: Requirements): KnownPool {
    const known = this.#byId.get(pool) ?? { project, requirements, namespace: null, arrivals: 0, busyAt: 0 };
    known.busyAt = this.now();
    this.#byId.set(pool, known);
    return known;
  }

  /** Another process, or this one before it was started again, may have heard of these. */
  recall(pools: readonly RecentPool[]): void {
    for (const { pool, project, namespace, requirements, claimedAt } of pools) {
      if (attemptOfPool(pool) !== null) continue;
      const known = this.#byId.get(pool) ?? { project, requirements, namespace, arrivals: 0, busyAt: 0 };
      known.busyAt = Math.max(known.busyAt, claimedAt);
      this.#byId.set(pool, known);
    }
  }

  /** How a pool stands that has something to do, and `waiting` workers. */
  demandOf(status: PoolStatus, waiting: number): PoolDemand {
    const { pool, project, requirements, queued, claimed, oldestQueuedAt, timeoutMs } = status;
    const known = this.busy(project, pool, requirements);
    known.namespace = status.namespace;
    const oldestQueuedMs = oldestQueuedAt === null ? null : Math.max(0, this.now() - oldestQueuedAt);
    return { ...described(pool, known), queued, oldestQueuedMs, waiting, claimed, timeoutMs };
  }

  /** Pools that have nothing to do: those where workers wait, and those that had something until lately. */
  idle(busy: ReadonlySet<string>, waiting: ReadonlyMap<string, number>): readonly PoolDemand[] {
    const demands: PoolDemand[] = [];
    for (const [pool, known] of this.#byId) {
      const isLate = this.now() - known.busyAt > rememberedMs;
      if (busy.has(pool) || (isLate && !waiting.has(pool))) continue;
      const nothing = { queued: 0, oldestQueuedMs: null, claimed: 0, timeoutMs: 0 };
      demands.push({ ...described(pool, known), ...nothing, waiting: waiting.get(pool) ?? 0 });
    }
    return demands;
  }

  /** What was for one attempt is done with when that is. */
  forget(attemptPools: readonly string[]): void {
    for (const pool of attemptPools) this.#byId.delete(pool);
  }
}

/** What of a pool changes from one look to the next. */
type Standing = Pick<PoolDemand, "queued" | "oldestQueuedMs" | "waiting" | "claimed" | "timeoutMs">;

function described(
  pool: string,
  { project, requirements, namespace, arrivals }: KnownPool,
): Omit<PoolDemand, keyof Standing> {
  const { runtime, ...rest } = requirements;
  const attempt = attemptOfPool(pool);
  return { pool, serves: "attempts", runtime, project, namespace, requirements: rest, arrivals, attempt };
}
