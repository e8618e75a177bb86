import { randomUUID } from "node:crypto";
import {
  dedicatedPool,
  type Demand,
  type DemandFeed,
  type PoolDemand,
  type WorkerCredential,
} from "@flowrunner/protocol";
import type { Clock } from "../clock.js";
import { isClusterRunId } from "../cluster/run-ids.js";
import { AppError } from "../errors.js";
import type { Glance, PoolStatus } from "../store/port/across-projects.js";
import type { RecentPool } from "../store/port/cluster/cluster-store.js";
import type { Store } from "../store/port/store.js";
import type { NewWorker, WorkerRow } from "../store/port/workers.js";
import { AskedTogether } from "./asked-together.js";
import { KnownPools, rememberedMs } from "./known-pools.js";
import type { ClaimNews, PassNews } from "./news.js";
import { ProjectTurns } from "./project-turns.js";
import { RevisedIds } from "./revised-ids.js";
import { hashOf, newToken } from "./tokens.js";

interface DemandParts {
  readonly store: Store;
  readonly clock: Clock;
  /** Pools that had something to do since a moment (epoch ms), whoever saw it. */
  readonly recentPools: (since: number) => Promise<readonly RecentPool[]>;
  /** Open claims by pool. */
  readonly waiting: () => ReadonlyMap<string, number>;
  /** Pools of file workers that are wanted. */
  readonly filePools: () => Promise<readonly PoolDemand[]>;
  /** Told of a worker that is to leave: its open claim, if there is one here, is to be refused. */
  readonly released: (worker: WorkerRow) => void;
}

/** A worker, and whose it is. */
interface Registration extends NewWorker {
  readonly project: string;
}

/**
 * What launchers are to start, as a feed by revision. The pools stand in the order in which their projects should be
 * served. Everything in it is computed from the store when it is asked; a revision only says that asking is worth it.
 */
export class DemandBoard implements DemandFeed {
  readonly #pools: KnownPools;
  readonly #turns = new ProjectTurns();
  readonly #ended = new RevisedIds();
  readonly #cancelled = new RevisedIds();
  /** Of cluster origin. */
  readonly #runs = new RevisedIds();
  readonly #sleeping = new Set<() => void>();
  /** Workers that register together share a commit. */
  readonly #registrations: AskedTogether<Registration, undefined>;
  /** Pools as they were last seen in the store, as text. */
  #seenPools = "";
  #revision = 1;

  constructor(private readonly parts: DemandParts) {
    this.#pools = new KnownPools(() => parts.clock.now());
    this.#registrations = new AskedTogether(async (workers) => {
      for (const project of new Set(workers.map((worker) => worker.project))) {
        const ofProject = workers.filter((worker) => worker.project === project);
        await parts.store.withTransaction({ project }, (tx) => tx.workers.insert(...ofProject));
      }
      return workers.map(() => undefined);
    });
  }

  async next(sinceRevision: number, signal: AbortSignal): Promise<Demand> {
    signal.throwIfAborted();
    while (this.#revision <= sinceRevision) await this.#change(signal);
    if (sinceRevision === 0) await this.#recall();
    const revision = this.#revision;
    const [ended, cancelled, runs] = [this.#ended, this.#cancelled, this.#runs].map((ids) =>
      ids.since(sinceRevision),
    ) as [readonly string[], readonly string[], readonly string[]];
    return { revision, pools: await this.#demands(), ended, cancelled, runs: [...new Set(runs)] };
  }

  /** Throws `AppError` `NotFound` for a pool that nothing was ever queued in. */
  async registerWorker(pool: string): Promise<WorkerCredential> {
    const known = this.#pools.get(pool) ?? (await this.#find(pool));
    if (!known) throw new AppError("NotFound", `There is no pool ${pool}.`);
    const credential = { id: randomUUID(), token: newToken() };
    const { id, token } = credential;
    await this.#registrations.ask({ project: known.project, id, pool, tokenHash: hashOf(token) });
    return credential;
  }

  /** One that has claimed keeps its attempt. */
  async releaseWorker(token: string): Promise<void> {
    const tokenHash = hashOf(token);
    const worker = (await this.parts.store.acrossProjects.findWorkers([tokenHash])).get(tokenHash);
    if (worker?.state !== "waiting") return;
    await this.parts.store.withTransaction(worker, async (tx) => {
      const present = (await tx.workers.lock([worker.id])).get(worker.id);
      if (present?.state !== "waiting") return;
      await tx.workers.drain(worker.id);
      tx.onCommit(() => this.parts.released(worker));
    });
  }

  /** Whether somebody waits for a change. */
  get isAwaited(): boolean {
    return this.#sleeping.size > 0;
  }

  passCommitted({ project, runId, queued, ended, cancelled }: PassNews): void {
    const ofCluster = isClusterRunId(runId) ? [runId] : [];
    if (queued.length + ended.length + cancelled.length + ofCluster.length === 0) return;
    this.#revision++;
    for (const { pool, requirements, attempts } of queued)
      this.#pools.busy(project, pool, requirements).arrivals += attempts;
    this.#pools.forget(ended.map(dedicatedPool));
    this.#ended.add(this.#revision, ended);
    this.#cancelled.add(this.#revision, cancelled);
    this.#runs.add(this.#revision, ofCluster);
    this.#wake();
  }

  /** A claim changes what is seen of its run: who runs it now. */
  claimed(claims: ClaimNews["claims"]): void {
    for (const { project } of claims) this.#turns.served(project);
    this.#revision++;
    this.#runs.add(this.#revision, claims.map(({ runId }) => runId).filter(isClusterRunId));
    this.#wake();
  }

  /** Why these runs wait is told otherwise than before; those of cluster origin are looked at. */
  waitOtherwise(runIds: readonly string[]): void {
    const ofCluster = runIds.filter(isClusterRunId);
    if (ofCluster.length === 0) return;
    this.#revision++;
    this.#runs.add(this.#revision, ofCluster);
    this.#wake();
  }

  /** How the pools stand in the store. */
  seen(pools: Glance["pools"]): void {
    const seen = pools.map(({ pool, queued, claimed }) => `${pool} ${queued} ${claimed}`).join("\n");
    if (seen === this.#seenPools) return;
    this.#seenPools = seen;
    this.changed();
  }

  changed(): void {
    this.#revision++;
    this.#wake();
  }

  #wake(): void {
    for (const wake of [...this.#sleeping]) wake();
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (): void => {
        this.#sleeping.delete(done);
        signal.removeEventListener("abort", done);
        if (signal.aborted) reject(signal.reason as Error);
        else resolve();
      };
      this.#sleeping.add(done);
      signal.addEventListener("abort", done);
    });
  }

  /** Who asks for everything is told of pools too whose work was over before this process heard of them. */
  async #recall(): Promise<void> {
    this.#pools.recall(await this.parts.recentPools(this.parts.clock.now() - rememberedMs));
  }

  /** A pool that only other processes have queued into. */
  async #find(pool: string): Promise<{ readonly project: string } | undefined> {
    const status = (await this.parts.store.acrossProjects.pools()).find((busy) => busy.pool === pool);
    return status && this.#pools.busy(status.project, pool, status.requirements);
  }

  async #demands(): Promise<readonly PoolDemand[]> {
    const busy = await this.parts.store.acrossProjects.pools();
    const waiting = this.parts.waiting();
    return [
      ...this.#inTurn(busy).map((status) => this.#pools.demandOf(status, waiting.get(status.pool) ?? 0)),
      ...this.#pools.idle(new Set(busy.map(({ pool }) => pool)), waiting),
      ...(await this.parts.filePools()),
    ];
  }

  #inTurn(busy: readonly PoolStatus[]): readonly PoolStatus[] {
    const ranked = busy.map((status) => ({ status, turn: this.#turns.turnOf(status.project) }));
    ranked.sort((a, b) => a.turn - b.turn || (a.status.oldestQueuedAt ?? 0) - (b.status.oldestQueuedAt ?? 0));
    return ranked.map(({ status }) => status);
  }
}
