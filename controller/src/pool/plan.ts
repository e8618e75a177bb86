import type { PoolDemand } from "@flowrunner/protocol";
import { backoffMs } from "@flowrunner/kube";
import type { PoolPod } from "./pool-pod.js";
import type { PoolSettings } from "./pool-settings.js";
import type { Trouble } from "../pod/pod.js";
import { arrivalRate, type PoolMemory } from "./pool-memory.js";

/** A pool as it was looked at. */
export interface PoolView {
  readonly pool: string;
  /** Null: nobody wants anything of it any more. */
  readonly demand: PoolDemand | null;
  readonly pods: readonly PoolPod[];
  readonly memory: PoolMemory;
}

/** What is to be done with a pool. */
export interface PoolPlan {
  readonly create: number;
  /** These are to claim nothing, and are deleted where the backend grants that. */
  readonly drain: readonly PoolPod[];
  readonly delete: readonly PoolPod[];
  /** Why it has no pods though work waits; null: none known. */
  readonly trouble: PoolTrouble | null;
  /** When something will be due though nothing changes; null: never. */
  readonly nextLookMs: number | null;
}

export interface PoolTrouble {
  readonly trouble: Trouble;
  readonly sinceMs: number;
  /** What waits there is to end. */
  readonly isFinal: boolean;
  /** Attempts that had ever come by then: to later ones it has not been told. */
  readonly arrivals: number;
}

/** How many pods a pool would like to get: for work that waits, and in advance. */
export interface Wants {
  readonly urgent: number;
  readonly warm: number;
}

/**
 * Pods follow demand.
 *
 * L1  A pod whose attempt is open is neither drained nor deleted.
 * L2  What may still claim is drained before it is deleted.
 * L3  For one attempt there is one pod, and none once the attempt is claimed or has ended. For a project's files there is
 *     one, never two at once.
 * L4  Where pods fail, one pod at a time tries again, later each time.
 * L5  Never more is made than was granted.
 * L6  What was hopeless is tried anew for work that has come since: somebody may have changed what was in its way.
 * L7  A pod whose node is not heard of is there for nobody. It is kept while work may come: its node may come back.
 *
 * `granted`: how many pods the caps leave to it (see `wantsOf`). `isShort`: other work of the project lacks room, so that
 * nothing is kept in advance.
 */
export function planPool(
  view: PoolView,
  granted: number,
  { now, isShort, settings }: { now: number; isShort: boolean; settings: PoolSettings },
): PoolPlan {
  const wants = wantsOf(view, now, settings);
  const create = Math.min(granted, wants.urgent + (isShort ? 0 : wants.warm)); // L5
  return {
    create,
    drain: [...worn(view), ...surplus(view, isShort, settings)],
    delete: view.pods.filter(({ state }) => state.kind === "finished"), // L1
    trouble: troubleOf(view, now, settings),
    nextLookMs: nextLookMs(view, now, settings),
  };
}

export function wantsOf(view: PoolView, now: number, settings: PoolSettings): Wants {
  const { demand, pods, memory } = view;
  if (!demand) return { urgent: 0, warm: 0 };
  if (hasOnePod(demand))
    return { urgent: wantsItsPod(demand, pods) && mayTry(view, now, settings) ? 1 : 0, warm: 0 };
  const supply = supplyOf(demand, pods);
  const urgent = Math.max(0, demand.queued - supply);
  const spare = Math.max(0, supply - demand.queued);
  const warm = Math.max(0, warmOf(view, settings) - spare);
  return memory.failing ? oneProbe(view, { urgent, warm }, now, settings) : { urgent, warm };
}

/** L4 */
function oneProbe(view: PoolView, { urgent, warm }: Wants, now: number, settings: PoolSettings): Wants {
  if (count(view.pods, "starting") > 0 || !mayTry(view, now, settings)) return { urgent: 0, warm: 0 };
  return urgent > 0 ? { urgent: 1, warm: 0 } : { urgent: 0, warm: Math.min(1, warm) };
}

/** L3 */
function hasOnePod({ attempt, serves }: PoolDemand): boolean {
  return attempt !== null || serves === "files";
}

/** L3: one that is leaving still has the name. */
function wantsItsPod({ queued }: PoolDemand, pods: readonly PoolPod[]): boolean {
  return queued > 0 && pods.length === 0;
}

/** L4 */
function mayTry({ demand, memory: { failing } }: PoolView, now: number, { probing }: PoolSettings): boolean {
  if (!failing || failing.failures === 0) return true;
  if (failing.hopelessFor !== null && failing.hopelessFor !== demand?.arrivals) return true; // L6
  return now - failing.lastFailureAt >= backoffMs(probing, failing.failures, () => 1);
}

/**
 * Pods for what is queued. Demand and pods are not of the same moment: what has been claimed since, still counted as
 * queued, is not to be made for again.
 */
function supplyOf(demand: PoolDemand, pods: readonly PoolPod[]): number {
  const waiting = count(pods, "waiting");
  const taken = Math.max(0, count(pods, "claimed") - demand.claimed);
  const heardOf = demand.waiting - count(pods, "cutOff"); // L7
  return Math.max(heardOf, waiting + taken) + count(pods, "starting");
}

/** As many as arrive while one starts. */
function warmOf({ demand, memory }: PoolView, settings: PoolSettings): number {
  if (!demand || hasOnePod(demand)) return 0;
  const arriving = Math.ceil(arrivalRate(memory, settings) * memory.startMs);
  return Math.min(settings.mostReady, Math.max(settings.leastReady, arriving));
}

/** L2 */
function worn({ pods }: PoolView): readonly PoolPod[] {
  return pods.filter(({ state }) => state.kind === "worn");
}

/**
 * L2: more than work and warmth ask for, the oldest first. Where there is no demand, or other work of the project lacks
 * room, also those that start, and these first: some of them may never begin.
 */
function surplus(view: PoolView, isShort: boolean, settings: PoolSettings): readonly PoolPod[] {
  const { demand } = view;
  const pods = view.pods
    .filter(({ leavesByItself }) => !leavesByItself)
    .toSorted((a, b) => a.createdAt - b.createdAt);
  const waiting = pods.filter(({ state }) => state.kind === "waiting");
  const starting = pods.filter(({ state }) => state.kind === "starting");
  if (!demand) return [...pods.filter(({ state }) => state.kind === "cutOff"), ...starting, ...waiting];
  const spare = isShort ? [...starting, ...waiting] : waiting;
  const wanted = demand.queued + (isShort ? 0 : warmOf(view, settings));
  return spare.slice(0, Math.max(0, spare.length - wanted));
}

function troubleOf(
  { demand, memory: { failing } }: PoolView,
  now: number,
  { finalAfterMs }: PoolSettings,
): PoolTrouble | null {
  if (!failing || !demand) return null;
  const sinceMs = Math.max(0, now - failing.since);
  const { trouble, hopelessFor } = failing;
  const { arrivals } = demand;
  return { trouble, sinceMs, isFinal: hopelessFor === arrivals || sinceMs >= finalAfterMs, arrivals };
}

function nextLookMs(view: PoolView, now: number, settings: PoolSettings): number | null {
  const { startLimitMs, longestWaitMs, probing, finalAfterMs } = settings;
  const { failing } = view.memory;
  const moments = view.pods.flatMap(({ state, createdAt }) => {
    if (state.kind === "starting") return [createdAt + startLimitMs];
    return state.kind === "waiting" || state.kind === "cutOff" ? [createdAt + longestWaitMs] : [];
  });
  if (failing && view.demand) {
    moments.push(failing.since + finalAfterMs);
    moments.push(failing.lastFailureAt + backoffMs(probing, Math.max(1, failing.failures), () => 1));
  }
  const ahead = moments.map((moment) => moment - now).filter((ms) => ms > 0);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

function count(pods: readonly PoolPod[], kind: PoolPod["state"]["kind"]): number {
  return pods.filter(({ state }) => state.kind === kind).length;
}
