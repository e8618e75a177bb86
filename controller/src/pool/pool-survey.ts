import type { Clock } from "@flowrunner/kube";
import type { PoolView } from "./plan.js";
import type { PodState } from "./pool-pod.js";
import type { PoolObserver } from "./pool-reconciler.js";

/** What pods of pools can be. */
export const podStates = [
  "starting",
  "waiting",
  "cutOff",
  "claimed",
  "worn",
  "finished",
  "leaving",
] as const satisfies readonly PodState["kind"][];

/** All pools together. `missed`: attempts that neither a waiting pod nor a starting one is there for. */
export type PoolCounts = Readonly<Record<PodState["kind"] | "missed", number>>;

export interface SurveyObserver {
  counted(counts: PoolCounts): void;
  /** A pod that was seen to start asked for work so long after its creation. */
  asked(afterMs: number): void;
}

interface Seen {
  readonly counts: PoolCounts;
  /** Uids. */
  readonly starting: ReadonlySet<string>;
}

/** Adds up what was seen of the pools of each namespace. */
export class PoolSurvey implements PoolObserver {
  readonly #seen = new Map<string, Seen>();

  constructor(
    private readonly observer: SurveyObserver,
    private readonly clock: Pick<Clock, "now">,
  ) {}

  looked(namespace: string, views: readonly PoolView[]): void {
    const pods = views.flatMap((view) => view.pods);
    const before = this.#seen.get(namespace)?.starting;
    for (const { uid, hasAsked, createdAt } of pods)
      if (hasAsked && before?.has(uid)) this.observer.asked(Math.max(0, this.clock.now() - createdAt));
    const starting = pods.filter(({ state }) => state.kind === "starting").map(({ uid }) => uid);
    this.#seen.set(namespace, { counts: sumOf(views.map(countsOf)), starting: new Set(starting) });
    this.observer.counted(sumOf([...this.#seen.values()].map(({ counts }) => counts)));
  }
}

function countsOf({ demand, pods }: PoolView): PoolCounts {
  const count = (kind: PodState["kind"]): number => pods.filter(({ state }) => state.kind === kind).length;
  const counts = Object.fromEntries(podStates.map((kind) => [kind, count(kind)])) as PoolCounts;
  const missed = Math.max(0, (demand?.queued ?? 0) - counts.waiting - counts.starting);
  return { ...counts, missed };
}

function sumOf(all: readonly PoolCounts[]): PoolCounts {
  const sum = (of: keyof PoolCounts): number => all.reduce((total, counts) => total + counts[of], 0);
  return Object.fromEntries([...podStates, "missed" as const].map((of) => [of, sum(of)])) as PoolCounts;
}
