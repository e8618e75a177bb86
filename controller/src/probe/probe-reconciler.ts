import type { ProbeAnswer, ProbeFinding } from "@flowrunner/protocol";
import type { Backend } from "../backend/backend.js";
import type { Log } from "../log.js";
import type { PodSettings } from "../pod/pod-settings.js";
import type { ObjectKey, Reconciler, Result } from "../runtime/reconciler.js";
import { requeueAfter } from "../runtime/reconciler.js";
import type { ProbePlace } from "./probe-pod.js";
import type { Prober } from "./prober.js";
import type { ProbeTarget } from "./probe-target.js";

interface ProbeReconcilerParts {
  readonly backend: Pick<Backend, "askProbe" | "reportProbe">;
  readonly prober: Pick<Prober, "podSecurity" | "network">;
  /** A namespace whose functions may run; null: there is none yet. */
  readonly place: () => ProbePlace | null;
  readonly targets: (
    asked: ProbeAnswer["targets"],
    runner: PodSettings["runner"],
  ) => Promise<readonly ProbeTarget[]>;
  readonly settings: () => Promise<PodSettings>;
  readonly log: Log;
  /** Of this controller: another one may build other pods. */
  readonly version: string;
  /** Between probes that found the walls. */
  readonly everyMs: number;
  /** After one that did not, so that what was mended is soon believed. */
  readonly againMs: number;
}

const unreadyMs = 1_000;

/**
 * Finds out from time to time whether the cluster walls functions in, and tells the backend, which hands out work
 * accordingly.
 */
export class ProbeReconciler implements Reconciler {
  constructor(private readonly parts: ProbeReconcilerParts) {}

  async reconcile(_key: ObjectKey, signal: AbortSignal): Promise<Result> {
    const place = this.parts.place();
    if (place === null) return requeueAfter(unreadyMs);
    const { targets, last } = await this.parts.backend.askProbe();
    const restMs = this.#restMs(last);
    if (restMs > 0) return requeueAfter(restMs);
    const findings = await this.#findings(place, targets, signal);
    await this.parts.backend.reportProbe({ version: this.parts.version, findings: [...findings] });
    this.#tell(findings);
    return requeueAfter(unreadyMs);
  }

  /** How long the last report will do; 0: no longer. */
  #restMs(last: ProbeAnswer["last"]): number {
    const { version, everyMs, againMs } = this.parts;
    if (last?.version !== version) return 0;
    return Math.max(0, (last.isGood ? everyMs : againMs) - last.ageMs);
  }

  async #findings(
    place: ProbePlace,
    asked: ProbeAnswer["targets"],
    signal: AbortSignal,
  ): Promise<readonly ProbeFinding[]> {
    const { prober } = this.parts;
    const settings = await this.parts.settings();
    const targets = await this.parts.targets(asked, settings.runner);
    return [
      await prober.podSecurity(place, settings),
      ...(await prober.network(place, targets, settings, signal)),
    ];
  }

  #tell(findings: readonly ProbeFinding[]): void {
    const { log } = this.parts;
    const open = findings.filter(({ isSafe }) => !isSafe).map(({ detail }) => detail);
    if (open.length === 0) log.info("the cluster walls functions in", { checks: findings.length });
    else log.warn("the cluster does not wall functions in", { open });
  }
}
