import { clusterCodes, type ClusterCode, type Observation, type ProjectAnswer } from "@flowrunner/protocol";
import type { AttemptOutcome } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import type { EndLetter } from "../runs/letters.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { AttemptRow } from "../store/port/attempts.js";
import { podKey } from "../store/port/cluster/pod-workers.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import { refuseStale } from "./epochs.js";
import type { PodRetirement } from "./pod-retirement.js";
import type { ProjectBindings } from "./project-bindings.js";

type OfPod = Extract<Observation, { readonly kind: "pod" }>;
type OfPool = Extract<Observation, { readonly kind: "pool" }>;

interface ObservationsParts {
  readonly store: PlatformStore;
  readonly bindings: Pick<ProjectBindings, "projectOf">;
  readonly retirement: Pick<PodRetirement, "gone">;
  readonly post: (run: RunRef, letter: EndLetter) => Promise<void>;
  /** Told of runs that wait for something else than before. */
  readonly waitOtherwise: (runIds: readonly string[]) => void;
}

/** Of a troubled pool, how many attempts are looked at, or ended, at once; the controller says it again. */
const atOnce = 500;
/** As many as an answer may name. */
const mostTroubles = 1_000;

/**
 * What a controller saw of pods and pools.
 *
 * O1 A pod's end ends the one attempt that it claimed, in its run's own pass and by its epoch: one that has reported, or
 *    was ended by anything else, stays as it ended.
 * O2 A pod that had claimed nothing when it ended never will.
 */
export class Observations {
  constructor(private readonly parts: ObservationsParts) {}

  /** Throws `AppError` `StaleEpoch`. What is about nothing that is known is left. */
  async take(observations: readonly Observation[], epoch: number): Promise<void> {
    for (const observation of observations) {
      if (observation.kind === "pod") await this.#podEnded(observation, epoch);
      else await this.#poolTroubled(observation, epoch);
    }
  }

  /** What a controller that begins to lead does not see by itself: a pool without pods shows nothing of why. */
  troublesIn(project: string): Promise<ProjectAnswer["troubles"]> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      const troubles = await tx.poolTroubles.newest(mostTroubles);
      return [...troubles].map(([pool, { reason, message, since }]) => {
        return { pool, reason: reason as ClusterCode, message, sinceMs: Math.max(0, tx.now() - since) };
      });
    });
  }

  async #podEnded(observation: OfPod, epoch: number): Promise<void> {
    const { pod, pool } = observation;
    const { store, bindings, retirement } = this.parts;
    const key = podKey(pod.uid);
    const known = (await store.acrossProjects.findWorkers([key])).get(key);
    if (!known?.attemptId) {
      const project = known?.project ?? (await bindings.projectOf(pod.namespace).catch(noProject));
      if (project !== null) await retirement.gone(project, pod, known?.pool ?? pool, epoch); // O2
    }
    const present = (await store.acrossProjects.findWorkers([key])).get(key);
    const attempt = present?.attemptId
      ? (await store.acrossProjects.findAttempts([present.attemptId])).get(present.attemptId)
      : undefined;
    if (attempt?.status === "claimed") await this.#end(attempt, observation, epoch); // O1
  }

  async #poolTroubled(
    { namespace, pool, reason, message, sinceMs, final }: OfPool,
    epoch: number,
  ): Promise<void> {
    const { store, bindings } = this.parts;
    const project = await bindings.projectOf(namespace).catch(noProject);
    if (project === null) return;
    const isNews = await store.withTransaction({ project }, async (tx) => {
      await refuseStale(tx, epoch);
      const known = (await tx.poolTroubles.of([pool])).get(pool)?.reason ?? null;
      if (reason === null) await tx.poolTroubles.clear(pool);
      else await tx.poolTroubles.set(pool, { reason, message, since: tx.now() - sinceMs });
      return known !== reason;
    });
    const isGivenUp = reason !== null && final;
    if (!isNews && !isGivenUp) return;
    const queued = await store.acrossProjects.nextQueued(pool, atOnce);
    const ofProject = queued.filter((attempt) => attempt.project === project);
    if (isNews) this.parts.waitOtherwise(ofProject.map(({ runId }) => runId));
    if (!isGivenUp) return;
    await Promise.all(
      ofProject.map((attempt) => this.#end(attempt, { reason, message, exitCode: null }, epoch)),
    );
  }

  async #end(
    attempt: AttemptRow,
    { reason, message, exitCode }: { reason: ClusterCode; message: string; exitCode: number | null },
    leader: number,
  ): Promise<void> {
    const { id: attemptId, epoch } = attempt;
    const { isRetryable: retryable } = clusterCodes[reason];
    const error = { code: reason, message: message || `The pod ended: ${reason}.`, retryable };
    const outcome: AttemptOutcome = { status: "failed", error };
    try {
      await this.parts.post(attempt, { kind: "end", attemptId, epoch, outcome, exitCode, leader });
    } catch (refusal) {
      if (!(refusal instanceof AppError && refusal.code === "RunEnded")) throw refusal;
    }
  }
}

function noProject(failure: unknown): null {
  if (failure instanceof AppError && failure.code === "NotFound") return null;
  throw failure;
}
