import type { Observation, PoolDemand, ProjectAnswer, WorkerView } from "@flowrunner/protocol";
import type { Created, Draft, KubeObject, List, ObjectKey, Preconditions, Resource } from "@flowrunner/kube";
import type { Pod } from "../../pod/pod.js";
import { ManualClock } from "../../testing/manual-clock.js";
import { PodBudget } from "../pod-budget.js";
import { PodMaker } from "../pod-maker.js";
import { PoolReconciler } from "../pool-reconciler.js";
import { defaultPoolSettings, type PoolSettings } from "../pool-settings.js";
import { demandOf } from "./views.js";
import { podSettings } from "../../pod/testing/installation.js";

/** What is to go wrong at the n-th call, from 0: it is not done, or it is and its answer is lost. */
export interface Fault {
  readonly at: number;
  readonly isDone: boolean;
}

/** An API server with pods only, a backend with one pool, and agents that do as agents do. */
export class SmallCluster {
  readonly clock = new ManualClock();
  readonly pods = new Map<string, Pod>();
  readonly workers = new Map<string, WorkerView>();
  readonly observations: Observation[] = [];
  readonly calls: string[] = [];
  /** Most pods that were there at a time. */
  peak = 0;
  refuseCreate: (() => Error) | null = null;
  /** Whether the namespace is a project's. */
  isBound = true;
  /** Whether another project's work lacks room. */
  readonly room = { isSought: false };
  /** How many pools each look found. */
  readonly looks: number[] = [];
  /** What the watch has told: by default all. */
  cache: readonly Pod[] | null = null;
  #made = 0;
  #toldAt = 0;

  constructor(
    public demand: PoolDemand = demandOf({ queued: 1, arrivals: 1 }),
    private readonly fault: Fault | null = null,
  ) {}

  /** A controller that has just begun to lead. */
  controller(some: Partial<PoolSettings> = {}): PoolReconciler {
    const settings = { ...defaultPoolSettings, ...some };
    const cached = { list: () => this.cache ?? [...this.pods.values()] };
    return new PoolReconciler({
      demand: this.#feed(),
      projects: {
        get: () =>
          this.isBound
            ? {
                ...{ project: this.demand.project, serviceAccountUid: "account", obstacle: null },
                troubles: this.#troubles(),
              }
            : undefined,
      },
      pods: cached,
      kube: { list: this.list, delete: this.delete },
      maker: new PodMaker({
        kube: { create: this.create },
        podSettings: () => Promise.resolve(podSettings),
        newSuffix: () => String(this.#made++),
      }),
      backend: this,
      budget: new PodBudget(cached, settings),
      room: this.room,
      settings,
      install: podSettings.install,
      clock: this.clock,
      observer: { looked: (_, views) => void this.looks.push(views.length) },
    });
  }

  async look(controller: PoolReconciler): Promise<void> {
    await controller.reconcile({ namespace: "shop", name: "" }, new AbortController().signal);
  }

  /** What Kubernetes says of all pods that there are. */
  say(status: Pod["status"]): void {
    for (const [name, pod] of this.pods) this.pods.set(name, { ...pod, status });
  }

  /** Agents ask for work and get what is queued. */
  agentsAsk(): void {
    for (const { metadata } of this.pods.values()) {
      if (metadata.deletionTimestamp === undefined && !this.workers.has(metadata.uid))
        this.#tell(metadata.uid, "waiting");
    }
    for (const { uid, state } of [...this.workers.values()]) {
      if (state === "waiting" && this.demand.queued > 0) this.#claim(uid);
    }
    this.#count();
  }

  endAttempts(): void {
    for (const worker of [...this.workers.values()]) {
      if (worker.state === "claimed") this.workers.set(worker.uid, { ...worker, isEnded: true });
    }
    this.#count();
  }

  readonly list = async <T extends KubeObject>(): Promise<List<T>> => {
    return this.#called("list", () => ({
      resourceVersion: "1",
      items: [...this.pods.values()] as unknown as T[],
    }));
  };

  readonly create = async <T extends KubeObject>(_: Resource, draft: Draft): Promise<Created<T>> => {
    return this.#called("create", () => {
      if (this.refuseCreate) throw this.refuseCreate();
      const name = draft.metadata?.name ?? "";
      if (this.pods.has(name)) return { outcome: "exists" };
      const creationTimestamp = new Date(this.clock.now()).toISOString();
      const metadata = {
        ...draft.metadata,
        name,
        uid: `uid-${this.calls.length}`,
        resourceVersion: "1",
        creationTimestamp,
      };
      this.pods.set(name, { ...draft, metadata } as Pod);
      this.peak = Math.max(this.peak, this.pods.size);
      return { outcome: "created", object: { metadata } as unknown as T };
    });
  };

  readonly delete = async (
    _: Resource,
    { name }: ObjectKey,
    preconditions?: Preconditions,
  ): Promise<void> => {
    await this.#called("delete", () => {
      if (this.pods.get(name)?.metadata.uid !== preconditions?.uid) return;
      this.pods.delete(name);
    });
  };

  lookAtWorkers(pods: readonly string[]): Promise<readonly WorkerView[]> {
    return this.#called("look", () => pods.flatMap((uid) => this.workers.get(uid) ?? []));
  }

  drainWorkers({ pods }: { pods: string[] }): Promise<readonly string[]> {
    return this.#called("drain", () => {
      const free = pods.filter((uid) => this.workers.get(uid)?.state !== "claimed");
      for (const uid of free) this.#tell(uid, "drained");
      this.#count();
      return free;
    });
  }

  observe(observations: readonly Observation[]): Promise<void> {
    return this.#called("observe", () => {
      this.observations.push(...observations);
      this.#toldAt = this.clock.now();
    });
  }

  /** As a backend keeps the last that it was told of a pool. */
  #troubles(): ProjectAnswer["troubles"] {
    const last = this.observations.findLast(({ kind }) => kind === "pool");
    if (last?.kind !== "pool" || last.reason === null) return [];
    const { pool, reason, message } = last;
    return [{ pool, reason, message, sinceMs: last.sinceMs + this.clock.now() - this.#toldAt }];
  }

  async #called<T>(call: string, act: () => T): Promise<T> {
    const at = this.calls.push(call) - 1;
    if (this.fault?.at !== at) return act();
    if (this.fault.isDone) act();
    throw new Error(`${call} had no answer`);
  }

  #feed() {
    const demand = () => this.demand;
    return {
      get latest() {
        return { revision: 1, pools: [demand()], ended: [], cancelled: [], runs: [] };
      },
    };
  }

  #claim(uid: string): void {
    this.#tell(uid, "claimed");
    this.demand = { ...this.demand, queued: this.demand.queued - 1 };
  }

  #tell(uid: string, state: WorkerView["state"]): void {
    const attempt = state === "claimed" ? `of ${uid}` : null;
    this.workers.set(uid, { uid, state, attempt, isEnded: false, cancelAskedAt: null, deadline: null });
  }

  #count(): void {
    const workers = [...this.workers.values()];
    const waiting = workers.filter(({ state }) => state === "waiting").length;
    const claimed = workers.filter(({ state, isEnded }) => state === "claimed" && !isEnded).length;
    this.demand = { ...this.demand, waiting, claimed };
  }
}
