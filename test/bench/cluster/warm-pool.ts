import { setTimeout as pause } from "node:timers/promises";
import { kinds, type Found } from "../../cluster/harness/cluster.js";
import { podStates } from "../../../controller/src/pool/pool-survey.js";
import type { Installation } from "./installation.js";

/** Between looks at the controller's counters. */
const lookMs = 100;

/** The pods of the installation's only pool, which is kept at `size`. */
export class WarmPool {
  constructor(
    private readonly installation: Installation,
    private readonly size: number,
  ) {}

  /** Waits until all that there should be wait for work, and no other pod is left in the namespace. */
  async rests(): Promise<void> {
    const { cluster, namespace } = this.installation;
    await cluster.until("the pool rests", kinds.pod, namespace, (pods) => this.#isWhole(pods));
    while (!(await this.#allWait())) await pause(lookMs);
  }

  #isWhole(pods: readonly Found[]): boolean {
    return pods.length === this.size && pods.every(({ status }) => status?.["phase"] === "Running");
  }

  async #allWait(): Promise<boolean> {
    const metrics = await this.installation.controllerMetrics();
    return podStates.every((state) => {
      const expected = state === "waiting" ? this.size : 0;
      return metrics.sum("flowrunner_pool_pods", { state }) === expected;
    });
  }
}
