import type { Sight } from "../runtime/cache.js";
import { createdAt, type Pod } from "./pod.js";

/** What a pod goes through until work can be done in it: a node is found, its volumes are there, all its containers run. */
export const startPhases = ["scheduled", "prepared", "started"] as const;

export type StartPhase = (typeof startPhases)[number];

export interface StartObserver {
  /** A pod came to `phase` so long after its creation, in milliseconds. Kubernetes tells whole seconds. */
  came(phase: StartPhase, afterMs: number): void;
}

/** Tells how long pods take to start: each phase of a pod once, and only if it was seen to begin. */
export class PodStarts {
  readonly #before = new Map<string, ReadonlySet<StartPhase>>();

  constructor(private readonly observer: StartObserver) {}

  saw(pod: Pod, sight: Sight): void {
    const { uid } = pod.metadata;
    if (sight === "gone") return void this.#before.delete(uid);
    const phases = phasesOf(pod);
    const before = this.#before.get(uid);
    this.#before.set(uid, new Set(phases.keys()));
    if (!before) return;
    for (const [phase, at] of phases)
      if (!before.has(phase)) this.observer.came(phase, Math.max(0, at - createdAt(pod)));
  }
}

/** The phases that a pod has come to, and when. */
function phasesOf(pod: Pod): ReadonlyMap<StartPhase, number> {
  const moments: Record<StartPhase, number | null> = {
    scheduled: heldSince(pod, "PodScheduled"),
    prepared: heldSince(pod, "PodReadyToStartContainers"),
    started: runningSince(pod),
  };
  return new Map(
    startPhases.flatMap((phase) => (moments[phase] === null ? [] : [[phase, moments[phase]] as const])),
  );
}

function heldSince({ status }: Pod, type: string): number | null {
  const condition = status?.conditions?.find((one) => one.type === type && one.status === "True");
  return condition?.lastTransitionTime ? Date.parse(condition.lastTransitionTime) : null;
}

function runningSince({ spec, status }: Pod): number | null {
  const starts = (status?.containerStatuses ?? []).flatMap(({ state }) => {
    const startedAt = state?.running?.startedAt ?? state?.terminated?.startedAt;
    return startedAt ? [Date.parse(startedAt)] : [];
  });
  return starts.length > 0 && starts.length === spec?.containers.length ? Math.max(...starts) : null;
}
