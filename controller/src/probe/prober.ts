import type { ProbeFinding } from "@flowrunner/protocol";
import { type Clock, type Draft, type KubeClient, KubeError, pause } from "@flowrunner/kube";
import { resources } from "../kube/resources.js";
import type { Pod } from "../pod/pod.js";
import type { PodSettings } from "../pod/pod-settings.js";
import { refusedCreate } from "../pod/refused-create.js";
import { privilegedPod, probePod, type ProbePlace } from "./probe-pod.js";
import { findingsOf, type ProbeTarget } from "./probe-target.js";

interface ProberParts {
  readonly kube: Pick<KubeClient, "create" | "get" | "delete">;
  readonly clock: Clock;
}

const lookMs = 1_000;
const patienceMs = 150_000;

/**
 * Tries a cluster's walls with pods.
 *
 * B1 Whatever happens, the pods are deleted.
 * B2 What could not be found out is thrown, never called safe.
 */
export class Prober {
  constructor(private readonly parts: ProberParts) {}

  /** Whether a privileged pod is refused where functions run. */
  async podSecurity(place: ProbePlace, settings: PodSettings): Promise<ProbeFinding> {
    const isRefused = await this.#isRefused(privilegedPod(place, settings), place);
    const detail = isRefused ? "a privileged pod is refused" : "a privileged pod is let in";
    return { check: "podSecurity", isSafe: isRefused, detail };
  }

  /** What a function's pod reaches. */
  async network(
    place: ProbePlace,
    targets: readonly ProbeTarget[],
    settings: PodSettings,
    signal: AbortSignal,
  ): Promise<readonly ProbeFinding[]> {
    const pod = probePod(place, targets, settings);
    try {
      await this.#made(pod, signal);
      return findingsOf(targets, await this.#reached(pod, signal));
    } finally {
      await this.#delete(pod); // B1
    }
  }

  async #isRefused(pod: ReturnType<typeof privilegedPod>, { namespace }: ProbePlace): Promise<boolean> {
    try {
      await this.parts.kube.create(resources.pods, pod, namespace);
    } catch (failure) {
      const isForbidden = failure instanceof KubeError && failure.status === 403;
      // One that has no room says nothing of walls.
      if (isForbidden && refusedCreate(failure)?.trouble.reason === "Unschedulable") return true;
      throw failure; // B2
    }
    await this.#delete(pod); // B1
    return false;
  }

  /** One that an earlier leader left is in the way until it has gone. */
  async #made(pod: Probe, signal: AbortSignal): Promise<void> {
    const { kube } = this.parts;
    await this.#until(signal, async () => {
      const made = await kube.create(resources.pods, pod, pod.metadata.namespace);
      if (made.outcome === "exists") await this.#delete(pod);
      return made.outcome === "created" ? true : null;
    });
  }

  async #reached(pod: Probe, signal: AbortSignal): Promise<ReadonlySet<string>> {
    const { terminated, phase } = await this.#until(signal, async () => {
      const found = await this.parts.kube.get<Pod>(resources.pods, keyOf(pod));
      const terminated = found?.status?.containerStatuses?.[0]?.state?.terminated;
      const phase = found?.status?.phase ?? "gone";
      return terminated || phase === "Failed" || phase === "gone" ? { terminated, phase } : null;
    });
    if (terminated?.exitCode !== 0)
      throw new Error(`the probe's pod came to no result: ${terminated?.reason ?? phase}`); // B2
    return new Set((terminated.message ?? "").split("\n"));
  }

  async #until<T>(signal: AbortSignal, look: () => Promise<T | null>): Promise<T> {
    const { clock } = this.parts;
    const end = clock.elapsed() + patienceMs;
    while (!signal.aborted && clock.elapsed() < end) {
      const seen = await look();
      if (seen !== null) return seen;
      await pause(clock, lookMs, signal);
    }
    throw new Error("the probe's pod did not end in time; see: kubectl describe pod flowrunner-probe"); // B2
  }

  #delete(pod: Probe): Promise<void> {
    return this.parts.kube.delete(resources.pods, keyOf(pod));
  }
}

type Probe = Draft & { readonly metadata: { readonly namespace: string; readonly name: string } };

function keyOf({ metadata: { namespace, name } }: Probe) {
  return { namespace, name };
}
