import type { PoolDemand } from "@flowrunner/protocol";
import type { PoolPod, PodState } from "../pool-pod.js";
import type { PoolView } from "../plan.js";
import type { PodRoom } from "../plan-project.js";
import type { Trouble } from "../../pod/pod.js";
import { template } from "../../pod/testing/installation.js";
import { noMemory, type PoolMemory } from "../pool-memory.js";

export const now = Date.parse("2026-01-05T10:00:00Z");

/** Room for so many pods, also in advance. */
export function roomFor(pods: number): PodRoom {
  return { all: pods, inAdvance: pods };
}

export const second = 1_000;
export const minute = 60 * second;

export function demandOf(some: Partial<PoolDemand> = {}): PoolDemand {
  const { pool, project, namespace, runtime, requirements, timeoutMs, attempt } = template;
  const counts = { queued: 0, oldestQueuedMs: null, waiting: 0, claimed: 0, arrivals: 0 };
  return {
    pool,
    serves: "attempts",
    project,
    namespace,
    runtime,
    requirements,
    timeoutMs,
    attempt,
    ...counts,
    ...some,
  };
}

export const imageMissing: Trouble = { reason: "ImagePullFailed", message: "not found", exitCode: null };

export const states = {
  starting: { kind: "starting", trouble: null },
  troubled: { kind: "starting", trouble: imageMissing },
  waiting: { kind: "waiting" },
  cutOff: { kind: "cutOff" },
  claimed: { kind: "claimed" },
  worn: { kind: "worn", failure: null },
  failed: { kind: "worn", failure: imageMissing },
  finished: { kind: "finished" },
  leaving: { kind: "leaving" },
} as const satisfies Record<string, PodState>;

/** Pods of these states, named by their place in the list; each a second younger than the one before. */
export function podsOf(...kinds: readonly (keyof typeof states)[]): readonly PoolPod[] {
  return kinds.map((kind, index) => {
    const name = String(index);
    const hasAsked = kind === "waiting" || kind === "cutOff" || kind === "claimed";
    return {
      uid: name,
      name,
      createdAt: now + (index - kinds.length) * second,
      state: states[kind],
      hasAsked,
      leavesByItself: false,
      takesRoom: true,
    };
  });
}

export function viewOf(
  demand: Partial<PoolDemand> | null,
  pods: readonly PoolPod[] = [],
  memory: Partial<PoolMemory> = {},
): PoolView {
  const pool = demand?.pool ?? template.pool;
  return { pool, demand: demand && demandOf(demand), pods, memory: { ...noMemory, ...memory } };
}

/** A pool whose pods have failed so often, the last one `agoMs` ago. */
export function failing(failures: number, agoMs: number, sinceMs: number = agoMs): Partial<PoolMemory> {
  const at = now - agoMs;
  return {
    failing: {
      trouble: imageMissing,
      hopelessFor: null,
      since: now - sinceMs,
      failures,
      lastFailureAt: at,
      youngestAt: at,
    },
  };
}
