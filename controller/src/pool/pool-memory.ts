import type { PoolDemand, ProjectAnswer } from "@flowrunner/protocol";
import type { PoolPod } from "./pool-pod.js";
import type { PoolSettings } from "./pool-settings.js";
import type { Trouble } from "../pod/pod.js";
import type { Refusal } from "../pod/refused-create.js";

/**
 * What is kept of a pool from one look to the next. It may be lost: then the pool is as warm as its least, and of a trouble
 * there is what the backend was told of it.
 */
export interface PoolMemory {
  /** Of the last window, oldest first. */
  readonly arrivals: readonly Sample[];
  /** From a pod's creation to its asking for work, smoothed. */
  readonly startMs: number;
  /** Uids of pods that were starting, and of those that had failed, at the last look. */
  readonly starting: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  /** Null: its pods start, as far as is known. */
  readonly failing: Failing | null;
}

/** How many attempts had ever become ready, and when that was asked. */
interface Sample {
  readonly at: number;
  readonly count: number;
}

export interface Failing {
  readonly trouble: Trouble;
  /** How many attempts had ever come when it was found that it will not pass: none of them is to wait. Null: it may. */
  readonly hopelessFor: number | null;
  /** Since when work waits for it to end. */
  readonly since: number;
  /** Pods that failed, or could not be made, in a row. 0: one has begun badly. */
  readonly failures: number;
  readonly lastFailureAt: number;
  /** Creation of the youngest pod that had it: one as young that asks for work ends it. */
  readonly youngestAt: number;
}

/** What a look at a pool found. */
export interface PoolLook {
  readonly demand: PoolDemand;
  readonly pods: readonly PoolPod[];
  readonly now: number;
}

const firstStartMs = 3_000;

export const noMemory: PoolMemory = {
  arrivals: [],
  startMs: firstStartMs,
  starting: new Set(),
  failed: new Set(),
  failing: null,
};

/** Of a pool that another leader has looked after: what it last told of its trouble. */
export function memoryOf(
  { reason, message, sinceMs }: ProjectAnswer["troubles"][number],
  oldestQueuedMs: number | null,
  now: number,
): PoolMemory {
  const youngestAt = now - sinceMs;
  const since = now - Math.min(sinceMs, oldestQueuedMs ?? 0);
  const trouble: Trouble = { reason, message, exitCode: null };
  const failing = { trouble, hopelessFor: null, since, failures: 0, lastFailureAt: now, youngestAt };
  return { ...noMemory, failing };
}

export function remember(memory: PoolMemory, look: PoolLook, settings: PoolSettings): PoolMemory {
  const { pods } = look;
  return {
    arrivals: samplesOf(memory.arrivals, look, settings.rateWindowMs),
    startMs: smoothed(memory, look),
    starting: uidsOf(pods, ({ state }) => state.kind === "starting"),
    failed: uidsOf(pods, ({ state }) => state.kind === "worn" && state.failure !== null),
    failing: stillFailing(seenFailing(memory, look), look),
  };
}

/** A pod of the pool could not be made. */
export function rememberRefusal(
  memory: PoolMemory,
  { trouble, isLasting }: Refusal,
  now: number,
): PoolMemory {
  const failing = failedAgain(memory.failing, trouble, { now, youngestAt: now, failures: 1 });
  const hopelessFor = isLasting ? (memory.arrivals.at(-1)?.count ?? 0) : null;
  return { ...memory, failing: { ...failing, hopelessFor } };
}

/** Attempts a millisecond that became ready lately. */
export function arrivalRate({ arrivals }: PoolMemory, { rateWindowMs }: PoolSettings): number {
  const oldest = arrivals[0];
  const newest = arrivals.at(-1);
  return oldest && newest ? (newest.count - oldest.count) / rateWindowMs : 0;
}

/** A count that has fallen is another process's, and begins anew. */
function samplesOf(
  samples: readonly Sample[],
  { demand, now }: PoolLook,
  windowMs: number,
): readonly Sample[] {
  const last = samples.at(-1);
  const continued = last && last.count > demand.arrivals ? [] : samples;
  const recent = continued.filter(({ at }) => now - at <= windowMs);
  return [...recent, { at: now, count: demand.arrivals }];
}

/** Each new duration counts for a third. */
function smoothed({ starting, startMs }: PoolMemory, { pods, now }: PoolLook): number {
  const begun = pods.filter(({ uid, hasAsked }) => hasAsked && starting.has(uid));
  return begun.reduce((sum, { createdAt }) => (2 * sum + Math.max(0, now - createdAt)) / 3, startMs);
}

function seenFailing(memory: PoolMemory, { pods, now }: PoolLook): Failing | null {
  let { failing } = memory;
  for (const { uid, state, createdAt: youngestAt } of pods) {
    if (state.kind === "starting" && state.trouble) {
      failing = failedAgain(failing, state.trouble, { now, youngestAt, failures: 0 });
    }
    if (state.kind === "worn" && state.failure && !memory.failed.has(uid)) {
      failing = failedAgain(failing, state.failure, { now, youngestAt, failures: 1 });
    }
  }
  return failing;
}

interface Failure {
  readonly now: number;
  readonly youngestAt: number;
  readonly failures: 0 | 1;
}

function failedAgain(
  failing: Failing | null,
  trouble: Trouble,
  { now, youngestAt, failures }: Failure,
): Failing {
  const before = failing ?? { since: now, failures: 0, lastFailureAt: now, youngestAt };
  return {
    trouble,
    hopelessFor: null,
    since: before.since,
    failures: before.failures + failures,
    lastFailureAt: failures > 0 ? now : before.lastFailureAt,
    youngestAt: Math.max(before.youngestAt, youngestAt),
  };
}

/** While nothing is queued nobody waits: who comes then is to have the whole time. */
function stillFailing(failing: Failing | null, { demand, pods, now }: PoolLook): Failing | null {
  if (!failing) return null;
  const isOver = pods.some(({ hasAsked, createdAt }) => hasAsked && createdAt >= failing.youngestAt);
  if (isOver) return null;
  return demand.queued > 0 ? failing : { ...failing, since: now };
}

function uidsOf(pods: readonly PoolPod[], which: (pod: PoolPod) => boolean): ReadonlySet<string> {
  return new Set(pods.filter(which).map(({ uid }) => uid));
}
