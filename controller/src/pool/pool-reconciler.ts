import type { Demand, Observation, PoolDemand, WorkerView } from "@flowrunner/protocol";
import type { Clock, KubeClient } from "@flowrunner/kube";
import type { BoundProject } from "../project/project-directory.js";
import type { Pod } from "../pod/pod.js";
import type { PodBudget } from "./pod-budget.js";
import type { PodMaker, PodPlace } from "./pod-maker.js";
import type { PoolMemory } from "./pool-memory.js";
import { wantsOf, type PoolPlan, type PoolView } from "./plan.js";
import type { PoolPod } from "./pool-pod.js";
import type { PoolSettings } from "./pool-settings.js";
import { ToldTroubles } from "./told-troubles.js";
import { done, requeueAfter, type ObjectKey, type Reconciler, type Result } from "../runtime/reconciler.js";
import { planProject } from "./plan-project.js";
import { podsOf } from "../pod/names.js";
import { poolViews } from "./pool-views.js";
import { memoryOf, rememberRefusal } from "./pool-memory.js";
import { resources } from "../kube/resources.js";

/** Told what became of pools. */
export interface PoolObserver {
  /** The pools of a namespace were looked at, for the first time or again. */
  looked(namespace: string, views: readonly PoolView[]): void;
}

export interface PoolParts {
  readonly demand: { readonly latest: Demand | null };
  readonly projects: { get(namespace: string): BoundProject | undefined };
  readonly pods: { list(namespace: string): readonly Pod[] };
  readonly kube: Pick<KubeClient, "list" | "delete">;
  readonly maker: Pick<PodMaker, "make">;
  readonly backend: {
    lookAtWorkers(pods: readonly string[]): Promise<readonly WorkerView[]>;
    drainWorkers(request: { namespace: string; pool: string; pods: string[] }): Promise<readonly string[]>;
    observe(observations: readonly Observation[]): Promise<void>;
  };
  readonly budget: PodBudget;
  /** Whether work of any project lacks room, so that nobody is to make pods in advance. */
  readonly room: { readonly isSought: boolean };
  readonly settings: PoolSettings;
  readonly install: string;
  readonly clock: Clock;
  readonly observer: PoolObserver;
}

/** What is kept of a namespace between looks. */
interface Kept {
  memories: ReadonlyMap<string, PoolMemory>;
  readonly told: ToldTroubles;
}

interface Planned {
  readonly view: PoolView;
  readonly plan: PoolPlan;
}

/** The pools of a namespace, and how many pods work waits for besides those that are to be made. */
interface PlannedProject {
  readonly pools: readonly Planned[];
  readonly unmet: number;
}

/** Until the backend has said for the first time what it wants. It may want nothing here, and say nothing of it. */
const unheardMs = 500;
/** Where nothing is due sooner. */
const longestRestMs = 30_000;
/** Where other projects' pods are in the way of work. */
const cappedRestMs = 2_000;
const mostDrained = 500;

/**
 * Keeps the pods of a project's pools; its key's namespace is the project's.
 *
 * W1  Nothing is planned before the backend has said what it wants, and whose the namespace is.
 * W2  Pods are made only by what an uncached list shows: one that the watch has not told of is not made again. All that
 *     an earlier look asked for is in it, since a namespace is looked at by one worker at a time.
 * W3  Agents are looked at after the pods: one that is not known then may still come, and counts as starting.
 * W4  The caps are taken before the first call, so that looks at other namespaces see it.
 * W5  What may still claim is deleted only where the backend has drained it.
 * W6  A new leader goes on with what the one before has told of pools: work that waits does not wait anew.
 */
export class PoolReconciler implements Reconciler {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly parts: PoolParts) {}

  async reconcile({ namespace }: ObjectKey, signal: AbortSignal): Promise<Result> {
    const { demand, projects, observer } = this.parts;
    const bound = projects.get(namespace);
    if (!bound) {
      observer.looked(namespace, []);
      return done; // W1: it is looked at again when it is bound
    }
    if (!demand.latest) return requeueAfter(unheardMs); // W1
    const demands = demandsOf(demand.latest, namespace, bound);
    const kept = this.#kept.get(namespace) ?? this.#recall(namespace, bound, demands);
    const { pools: planned, unmet } = await this.#planned(namespace, demands, kept);
    kept.memories = new Map(memoriesOf(planned));
    kept.told.keepOnly(new Set(kept.memories.keys()));
    observer.looked(
      namespace,
      planned.map(({ view }) => view),
    );
    const isAllMade = await this.#applyAll({ namespace, signal, ...bound }, planned, kept);
    if (!isAllMade) return requeueAfter(0);
    if (planned.length === 0) return done;
    return requeueAfter(unmet > 0 ? Math.min(cappedRestMs, restMs(planned)) : restMs(planned));
  }

  /** W6 */
  #recall(namespace: string, { troubles }: BoundProject, demands: readonly PoolDemand[]): Kept {
    const now = this.parts.clock.now();
    const ages = new Map(demands.map(({ pool, oldestQueuedMs }) => [pool, oldestQueuedMs]));
    const memories = troubles.map(
      (trouble) => [trouble.pool, memoryOf(trouble, ages.get(trouble.pool) ?? null, now)] as const,
    );
    const kept = { memories: new Map(memories), told: new ToldTroubles(namespace) };
    this.#kept.set(namespace, kept);
    return kept;
  }

  async #listed(namespace: string): Promise<readonly Pod[]> {
    const selection = { labelSelector: podsOf(this.parts.install) };
    return (await this.parts.kube.list<Pod>(resources.pods, namespace, selection)).items;
  }

  async #planned(namespace: string, demands: readonly PoolDemand[], kept: Kept): Promise<PlannedProject> {
    const sketch = await this.#plan(namespace, demands, this.parts.pods.list(namespace), kept);
    if (sketch.pools.every(({ plan }) => plan.create === 0)) return sketch;
    return this.#plan(namespace, demands, await this.#listed(namespace), kept); // W2
  }

  async #plan(
    namespace: string,
    demands: readonly PoolDemand[],
    pods: readonly Pod[],
    { memories }: Kept,
  ): Promise<PlannedProject> {
    const { backend, budget, room, clock, settings, install } = this.parts;
    const uids = pods.map(({ metadata }) => metadata.uid);
    const workers = uids.length > 0 ? await backend.lookAtWorkers(uids) : []; // W3
    const now = clock.now();
    const views = poolViews({ install, demands, pods, workers, now }, memories, settings);
    const here = views.flatMap((view) => view.pods).filter(({ takesRoom }) => takesRoom).length;
    const all = budget.room(namespace, here);
    const plans = planProject(views, { all, inAdvance: room.isSought ? 0 : all }, now, settings);
    const made = sumOf([...plans.values()].map(({ create }) => create));
    const unmet = Math.max(0, sumOf(views.map((view) => wantsOf(view, now, settings).urgent)) - made);
    budget.say(namespace, here + made, unmet); // W4
    return { pools: views.map((view) => ({ view, plan: plans.get(view.pool) as PoolPlan })), unmet };
  }

  /**
   * Whether all pods that were asked for are there. A pool that cannot be brought nearer keeps nothing from the others;
   * its failure is this look's.
   */
  async #applyAll(place: PodPlace, planned: readonly Planned[], kept: Kept): Promise<boolean> {
    const settled = await Promise.allSettled(planned.map((one) => this.#apply(place, one, kept)));
    const failed = settled.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
    return settled.every((one) => one.status === "fulfilled" && one.value);
  }

  async #apply(place: PodPlace, { view, plan }: Planned, kept: Kept): Promise<boolean> {
    for (const pod of plan.delete) await this.#delete(place.namespace, pod);
    await this.#drain(place.namespace, view.pool, plan.drain);
    if (!view.demand) return true;
    await this.#tell(view.pool, plan, kept);
    return plan.create === 0 || this.#create(place, view.demand, plan.create, kept);
  }

  /** W5 */
  async #drain(namespace: string, pool: string, pods: readonly PoolPod[]): Promise<void> {
    if (pods.length === 0) return;
    const some = pods.slice(0, mostDrained);
    const drained = await this.parts.backend.drainWorkers({
      namespace,
      pool,
      pods: some.map(({ uid }) => uid),
    });
    for (const pod of some) if (drained.includes(pod.uid)) await this.#delete(namespace, pod);
  }

  /** False: it was refused, which the next look is to tell. */
  async #create(place: PodPlace, demand: PoolDemand, count: number, kept: Kept): Promise<boolean> {
    const refusal = await this.parts.maker.make(place, demand, count);
    const memory = kept.memories.get(demand.pool);
    if (!refusal || !memory) return true;
    const next = rememberRefusal(memory, refusal, this.parts.clock.now());
    kept.memories = new Map([...kept.memories, [demand.pool, next]]);
    return false;
  }

  #delete(namespace: string, { name, uid }: PoolPod): Promise<void> {
    return this.parts.kube.delete(resources.pods, { namespace, name }, { uid });
  }

  async #tell(pool: string, plan: PoolPlan, { told }: Kept): Promise<void> {
    const now = this.parts.clock.now();
    const news = told.next(pool, plan.trouble, now);
    if (!news) return;
    await this.parts.backend.observe([news]);
    told.told(pool, plan.trouble, now);
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function restMs(planned: readonly Planned[]): number {
  return Math.min(longestRestMs, ...planned.map(({ plan }) => plan.nextLookMs ?? longestRestMs));
}

/** Another project's demand is not met in this namespace. */
function demandsOf({ pools }: Demand, namespace: string, { project }: BoundProject): readonly PoolDemand[] {
  return pools.filter((pool) => pool.namespace === namespace && pool.project === project);
}

function memoriesOf(planned: readonly Planned[]): (readonly [string, PoolMemory])[] {
  return planned.filter(({ view }) => view.demand).map(({ view }) => [view.pool, view.memory]);
}
