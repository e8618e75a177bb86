import assert from "node:assert/strict";
import type { Plan } from "@flowrunner/engine";
import type { ClaimAnswer, WorkerCredential } from "@flowrunner/protocol";
import { createLocalBackend, type LocalBackend, type LocalBackendOptions } from "../local.js";
import { dataSigningKey, SignedDataTokens } from "../data/signed-data-tokens.js";
import { MemoryStore } from "../store/memory/memory-store.js";
import type { Store } from "../store/port/store.js";
import type { RunRef } from "../store/port/across-projects.js";
import { ManualClock, settle } from "./manual-clock.js";
import { FaultyStore } from "./faulty-store.js";
import { ScriptedRunner, type Reply } from "./scripted-runner.js";

async function memoryStore(clock: ManualClock): Promise<Store> {
  return new MemoryStore(() => clock.now());
}

const never = new AbortController().signal;

/** A backend of its own for a test: on a clock that the test moves, with a scripted runner at its listener. */
export class World implements AsyncDisposable {
  #lastPlan: Plan | null = null;

  private constructor(
    readonly clock: ManualClock,
    readonly store: FaultyStore,
    readonly backend: LocalBackend,
    readonly runner: ScriptedRunner,
    private readonly options: LocalBackendOptions,
  ) {}

  /** `openStore` gives the store that keeps the clock's time. Default: memory. */
  static async create(options: LocalBackendOptions = {}, openStore = memoryStore): Promise<World> {
    const clock = new ManualClock();
    const store = new FaultyStore(await openStore(clock));
    clock.atRest = () => store.atRest();
    const dataTokens = new SignedDataTokens(dataSigningKey(Buffer.alloc(32, 7)), "tested", clock);
    const all = { dataTokens, ...options };
    const backend = await createLocalBackend({ clock, store, ...all });
    return new World(clock, store, backend, new ScriptedRunner(backend.runnerUrl), all);
  }

  /** Another backend on the same store. */
  async replica(given: LocalBackendOptions = {}): Promise<World> {
    const { clock, store, options } = this;
    const backend = await createLocalBackend({
      clock,
      store,
      compile: () => this.#lastPlan!,
      ...options,
      ...given,
    });
    return new World(clock, store, backend, new ScriptedRunner(backend.runnerUrl), options);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.backend[Symbol.asyncDispose]();
    this.runner[Symbol.dispose]();
  }

  start(plan: Plan, { project = "here", priority = 50 } = {}): Promise<RunRef> {
    this.#lastPlan = plan;
    return this.backend.runs.start({ project, plan, text: "", inputs: {}, priority });
  }

  /** The pools that have something to do, in the order in which they should be served. */
  async pools(): Promise<readonly string[]> {
    const { pools } = await this.backend.demand.next(0, never);
    return pools.filter(({ queued }) => queued > 0).map(({ pool }) => pool);
  }

  /** The first pool that has something to do, once there is one. */
  async firstPool(): Promise<string> {
    await until(async () => (await this.pools()).length > 0, "something is queued");
    return (await this.pools())[0]!;
  }

  /** Registers a worker for a pool; by default for the first that has something to do. */
  async worker(pool?: string): Promise<WorkerCredential> {
    return this.backend.demand.registerWorker(pool ?? (await this.firstPool()));
  }

  /** A new worker's claim, which must be answered with an attempt. */
  async claim(pool?: string): Promise<ClaimAnswer> {
    const { token } = await this.worker(pool);
    const { status, body } = await this.runner.claim(token);
    assert.equal(status, 200, JSON.stringify(body));
    return body as ClaimAnswer;
  }

  /** How many claims wait at this backend. */
  async openClaims(): Promise<number> {
    const { pools } = await this.backend.demand.next(0, never);
    return pools.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Makes a claim and waits until it is open. */
  async openClaim(token: string, nonce?: string): Promise<{ readonly reply: Promise<Reply> }> {
    const before = await this.openClaims();
    const reply = this.runner.claim(token, nonce);
    // Whoever fails before the reply is asked for leaves it unheard.
    reply.catch(() => {});
    await until(async () => (await this.openClaims()) > before, "the claim is open");
    return { reply };
  }

  async status(run: RunRef): Promise<string> {
    return (await this.backend.runs.get(run)).status;
  }

  async eventTypes(run: RunRef): Promise<readonly string[]> {
    return (await this.backend.runs.events(run)).map(({ event }) => event.type);
  }

  /** Commits of the store while `work` goes on. */
  async commitsOf(work: () => Promise<unknown>): Promise<number> {
    const before = this.store.counters.commits;
    await work();
    return this.store.counters.commits - before;
  }
}

/** Waits until a condition holds; fails after 10 s of the system's time. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  while (!(await condition())) {
    assert.ok(performance.now() < giveUpAt, `this never came: ${what}`);
    await settle();
  }
}
