import type { KubeConfig } from "@kubernetes/client-node";
import { credentialsOf, HttpKubeClient, type KubeObject, type Resource, systemClock } from "@flowrunner/kube";
import { pinoLog } from "../../../controller/src/log.js";
import type { Watched } from "../../../controller/src/runtime/cache.js";
import { standardWatchPeriods } from "../../../controller/src/runtime/list-watch.js";
import { Watches } from "../../../controller/src/runtime/watches.js";
import type { KubeAccess } from "./kube-access.js";

/** As the controller has it. */
export class OwnAccess implements KubeAccess {
  readonly #watches: Watches[] = [];

  private constructor(readonly kube: HttpKubeClient) {}

  static async open(config: KubeConfig): Promise<OwnAccess> {
    const credentials = await credentialsOf(config, systemClock);
    const observer = { called: () => {} };
    return new OwnAccess(
      new HttpKubeClient({
        credentials,
        clock: systemClock,
        random: Math.random,
        observer,
        fieldManager: "bench",
      }),
    );
  }

  watch<T extends KubeObject>(
    resource: Resource,
    namespace: string,
    watchMs: number,
    blindFor: (ms: number) => void,
  ): Watched<T> {
    const watches = new Watches({
      kube: this.kube,
      periods: { ...standardWatchPeriods, serverTimeoutMs: watchMs },
      ...{ clock: systemClock, random: Math.random, log: pinoLog("error") },
      observer: () => ({ blindFor, listed: () => {}, event: () => {} }),
    });
    this.#watches.push(watches);
    return watches.watch(resource, [namespace]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const watches of this.#watches) watches[Symbol.dispose]();
    await this.kube[Symbol.asyncDispose]();
  }
}
