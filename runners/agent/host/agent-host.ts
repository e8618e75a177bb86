import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Demand, DemandFeed, PoolDemand, RuntimeName } from "@flowrunner/protocol";
import { Agent } from "../agent.js";
import { backoffMs } from "../http/retry.js";
import { RunnerClient } from "../http/runner-client.js";
import { FifoSupply } from "../runtime/fifo-supply.js";
import { runtimeEnvironment } from "../runtime/runtime-environment.js";
import { RuntimePool, type RuntimeCounts } from "../runtime/runtime-pool.js";
import { StraySweeper } from "../runtime/strays.js";
import { planWorkers, wanted } from "./plan-workers.js";

export interface AgentHostOptions {
  readonly feed: DemandFeed;
  /** The runner listener; a promise where it is still to be opened. */
  readonly baseUrl: string | Promise<string>;
  /** The folder with `entry/` and the runtimes' bootstraps. */
  readonly runnersFolder: string;
  /** Attempts at a time. */
  readonly capacity: number;
  /** The environment of whoever starts the host; runtimes get the few variables they need of it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly agentVersion: string;
  /** Where temporary folders are made; the system's by default. */
  readonly temporaryFolder?: string;
  /** Told of what goes wrong around the attempts, such as a feed that cannot be reached. */
  readonly onProblem?: (message: string, cause: unknown) => void;
}

interface Worker {
  readonly pool: string;
  /** None until its token is there. */
  agent?: Agent;
  token?: string;
  state: "idle" | "handingOver" | "running" | "ended";
}

/** Starting a process holds this one up; what nobody waits for gives way to what a light step takes. */
const unhurriedMs = 20;

/** What a result may take to be reported once the code has ended. */
const reportMs = 2_000;

/**
 * Runs attempts on this machine: watches the demand feed and keeps as many workers as it asks for, each with a token
 * of its own, and started runtimes for them.
 *
 * H1  A token is used by one worker, a runtime by one attempt.
 * H2  Workers and runtimes are replaced after a request is handed over, never between a claim and that.
 * H3  At the end nothing runs and nothing is left on the disk.
 * H4  A token that will claim nothing is given back. Whether it has claimed is the backend's to say: a poll is not broken
 *     off, it is answered.
 */
export class AgentHost implements AsyncDisposable {
  readonly #options: AgentHostOptions;
  readonly #client: RunnerClient;
  readonly #folder: string;
  readonly #runtimes: RuntimePool;
  readonly #closing = new AbortController();
  readonly #workers = new Set<Worker>();
  readonly #running = new Set<Promise<void>>();
  readonly #watching: Promise<void>;
  #pools: readonly PoolDemand[] = [];
  #handingOver = 0;
  #planned: NodeJS.Timeout | undefined;
  #isDraining = false;

  constructor(options: AgentHostOptions) {
    this.#options = options;
    this.#client = new RunnerClient({ baseUrl: options.baseUrl });
    this.#folder = mkdtempSync(join(options.temporaryFolder ?? tmpdir(), "flowrunner-"));
    const home = {
      runnersFolder: options.runnersFolder,
      scratchFolder: this.#folder,
      fifos: new FifoSupply(this.#folder),
      env: runtimeEnvironment(options.env),
    };
    this.#runtimes = new RuntimePool(home, new StraySweeper());
    this.#watching = this.#watch();
  }

  get counts(): RuntimeCounts {
    return this.#runtimes.counts;
  }

  /** Attempts under way. */
  get attempts(): number {
    return [...this.#workers].filter(({ agent }) => agent?.attemptId !== undefined).length;
  }

  /** Starts one runtime of each name before there is demand, where it is known that there will be. */
  prestart(names: Iterable<RuntimeName>): void {
    for (const name of names) this.#runtimes.fill(name, 1);
  }

  /**
   * Takes nothing more and resolves when what runs is reported. Code that is not done after `finishMs` is stopped, with
   * `graceMs` to end by itself.
   */
  async drain(finishMs: number, graceMs: number): Promise<void> {
    this.#isDraining = true;
    for (const worker of this.#workers) if (worker.state === "idle") this.#release(worker);
    await this.#workersEnd(finishMs);
    for (const { agent } of this.#workers) agent?.evict(graceMs);
    await this.#workersEnd(graceMs + reportMs);
  }

  /** Kills what runs, unreported, and resolves when nothing is left. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#planned);
    for (const { agent } of this.#workers) agent?.abandon();
    await Promise.all([this.#watching, ...this.#running]);
    await this.#runtimes.close();
    this.#client.close();
    rmSync(this.#folder, { recursive: true, force: true }); // H3
  }

  async #watch(): Promise<void> {
    const { signal } = this.#closing;
    let revision = 0;
    for (let failures = 0; !signal.aborted;) {
      try {
        const demand = await this.#options.feed.next(revision, signal);
        revision = demand.revision;
        failures = 0;
        this.#apply(demand);
      } catch (error) {
        if (signal.aborted) return;
        this.#options.onProblem?.("the demand feed does not answer", error);
        await pause(backoffMs(this.#client.backoff, failures++), signal);
      }
    }
  }

  #apply({ pools, ended, cancelled }: Demand): void {
    this.#pools = pools;
    for (const { agent } of this.#workers) {
      const id = agent?.attemptId;
      if (id === undefined) continue;
      if (ended.includes(id)) agent?.fence();
      else if (cancelled.includes(id)) agent?.cancel();
    }
    const someoneWaits = pools.some(({ pool, queued }) => queued > this.#idle(pool));
    this.#planIn(someoneWaits ? 0 : unhurriedMs);
  }

  /** Once for all that ask for it; sooner if one asks for that. */
  #planIn(ms: number): void {
    if (this.#closing.signal.aborted || this.#isDraining || this.#handingOver > 0) return; // H2
    if (ms > 0 && this.#planned !== undefined) return;
    clearTimeout(this.#planned);
    this.#planned = setTimeout(() => this.#plan(), ms);
  }

  #plan(): void {
    this.#planned = undefined;
    if (this.#isDraining || this.#handingOver > 0) return; // H2
    const states = this.#pools.map((demand) => ({ demand, idle: this.#idle(demand.pool) }));
    for (const [pool, count] of planWorkers(states, this.#options.capacity - this.#workers.size))
      for (let started = 0; started < count; started++) this.#startWorker(pool);
    for (const [name, count] of this.#idleByRuntime()) this.#runtimes.fill(name, count);
  }

  #startWorker(pool: string): void {
    const worker: Worker = { pool, state: "idle" };
    this.#workers.add(worker);
    const ended = this.#run(worker)
      .catch((error: unknown) => this.#options.onProblem?.("a worker failed", error))
      .finally(() => {
        this.#running.delete(ended);
        this.#move(worker, "ended");
        this.#workers.delete(worker);
        this.#planIn(0);
      });
    this.#running.add(ended);
  }

  async #run(worker: Worker): Promise<void> {
    const { feed, agentVersion } = this.#options;
    const { token } = await feed.registerWorker(worker.pool); // H1
    worker.token = token;
    if (this.#closing.signal.aborted) return;
    if (this.#isDraining) return this.#release(worker);
    worker.agent = new Agent({
      client: this.#client,
      token: () => token,
      agentVersion,
      takeRuntime: (name) => this.#runtimes.take(name), // H1
      onClaimed: () => this.#move(worker, "handingOver"),
      onHandedOver: () => {
        this.#move(worker, "running");
        this.#planIn(this.#idle(worker.pool) > 0 ? unhurriedMs : 0);
      },
      isWanted: () => this.#isWanted(worker),
    });
    await worker.agent.run();
    if (worker.agent.attemptId === undefined) this.#release(worker);
  }

  /** H4 */
  #release({ token }: Worker): void {
    if (token === undefined || this.#closing.signal.aborted) return;
    this.#options.feed
      .releaseWorker(token)
      .catch((error: unknown) => this.#options.onProblem?.("a worker could not be released", error));
  }

  async #workersEnd(withinMs: number): Promise<void> {
    const late = new AbortController();
    const ended = Promise.all(this.#running).finally(() => late.abort());
    await Promise.race([ended, pause(withinMs, late.signal)]);
  }

  #move(worker: Worker, state: Worker["state"]): void {
    if (worker.state === "handingOver") this.#handingOver--;
    if (state === "handingOver") this.#handingOver++;
    worker.state = state;
  }

  #isWanted({ pool }: Worker): boolean {
    if (this.#isDraining) return false;
    const demand = this.#pools.find((each) => each.pool === pool);
    return demand !== undefined && this.#idle(pool) <= wanted(demand);
  }

  #idle(pool: string): number {
    return [...this.#workers].filter((worker) => worker.pool === pool && worker.state === "idle").length;
  }

  #idleByRuntime(): Map<RuntimeName, number> {
    const counts = new Map<RuntimeName, number>();
    for (const { runtime, pool } of this.#pools)
      counts.set(runtime, (counts.get(runtime) ?? 0) + this.#idle(pool));
    return counts;
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
