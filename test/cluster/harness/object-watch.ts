import { setTimeout as pause } from "node:timers/promises";
import { KubernetesObjectApi, Watch, type KubeConfig } from "@kubernetes/client-node";
import type { Found, Kind } from "./cluster.js";

type Wanted<T> = (objects: readonly Found[]) => T | undefined | null | false;

const pauseAfterFailureMs = 300;

/**
 * The objects of a kind in a namespace, followed until they are as wanted.
 *
 * W1 They are looked at as a whole: the watch begins where a list ended, so none is missing because it was not told yet.
 * W2 A watch that ends, for whatever reason, is followed by another list: also where the API server was away.
 */
export class ObjectWatch {
  readonly #objects = new Map<string, Found>();
  readonly #api: KubernetesObjectApi;
  readonly #watch: Watch;
  /** The version of the list. */
  #from = "";

  constructor(
    config: KubeConfig,
    private readonly kind: Kind,
    private readonly namespace: string,
  ) {
    this.#api = KubernetesObjectApi.makeApiClient(config);
    this.#watch = new Watch(config);
  }

  /** Throws with what was seen last when it takes longer. */
  async until<T>(what: string, wanted: Wanted<T>, withinMs: number): Promise<T> {
    const late = AbortSignal.timeout(withinMs);
    let failure: unknown;
    while (!late.aborted) {
      try {
        const found = wanted(await this.#list()) || (await this.#follow(wanted, late)); // W1
        if (found) return found;
      } catch (failed) {
        failure = failed;
        await pause(pauseAfterFailureMs); // W2
      }
    }
    throw new Error(`not within ${withinMs} ms: ${what}\n${this.#told()}`, { cause: failure });
  }

  async #list(): Promise<readonly Found[]> {
    const { apiVersion, kind } = this.kind;
    const { items, metadata } = await this.#api.list<Found>(apiVersion, kind, this.namespace);
    this.#objects.clear();
    for (const item of items) this.#objects.set(item.metadata!.uid!, item);
    this.#from = metadata!.resourceVersion!;
    return items;
  }

  /** Undefined: the watch has ended before. */
  async #follow<T>(wanted: Wanted<T>, late: AbortSignal): Promise<T | undefined> {
    const ending = new AbortController();
    try {
      return await new Promise((resolve, reject) => {
        const end = (): void => resolve(undefined);
        const look = (phase: string, object: Found): void => {
          if (phase === "ERROR") return end();
          const found = wanted(this.#change(phase, object));
          if (found) resolve(found);
        };
        late.addEventListener("abort", end, { signal: ending.signal });
        this.#watch.watch(this.#path, { resourceVersion: this.#from }, look, end).then((watching) => {
          if (ending.signal.aborted) watching.abort();
          ending.signal.addEventListener("abort", () => watching.abort());
        }, reject);
      });
    } finally {
      ending.abort();
    }
  }

  #change(phase: string, object: Found): readonly Found[] {
    const uid = object.metadata?.uid ?? "";
    if (phase === "DELETED") this.#objects.delete(uid);
    else this.#objects.set(uid, object);
    return [...this.#objects.values()];
  }

  get #path(): string {
    const { apiVersion, plural } = this.kind;
    const group = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    return `${group}/namespaces/${this.namespace}/${plural}`;
  }

  /** For who reads why a wait failed. */
  #told(): string {
    return [...this.#objects.values()]
      .map(({ metadata, status }) => `${metadata?.name}: ${JSON.stringify(status)}`)
      .join("\n")
      .slice(0, 4_000);
  }
}
