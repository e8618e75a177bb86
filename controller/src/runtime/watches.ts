import { setMaxListeners } from "node:events";
import {
  type Clock,
  keyOf,
  keyText,
  type KubeClient,
  type KubeObject,
  type KubeWatcher,
  type Random,
  type Resource,
  type Selection,
} from "@flowrunner/kube";
import type { Log } from "../log.js";
import type { Watched } from "./cache.js";
import { ListWatch, type WatchObserver, type WatchPeriods } from "./list-watch.js";
import { ObjectStore } from "./object-store.js";

interface WatchesParts {
  readonly kube: Pick<KubeClient, "list"> & KubeWatcher;
  readonly periods: WatchPeriods;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly observer: (resource: string) => WatchObserver;
}

/** All list-watches of a process: one for each resource and namespace. Disposing of it ends them. */
export class Watches implements Disposable {
  readonly #ending = new AbortController();

  constructor(private readonly parts: WatchesParts) {
    setMaxListeners(0, this.#ending.signal); // one for each wait of each list-watch
  }

  /** Begins to watch. `scopes`: namespaces, or `[""]` for all. */
  watch<T extends KubeObject>(
    resource: Resource,
    scopes: readonly string[],
    selection: Selection = {},
  ): Watched<T> {
    const { log, observer, ...parts } = this.parts;
    const store = new ObjectStore<T>(scopes, (failure, object) => {
      log.error("a change could not be taken", { failure, object: keyText(keyOf(object)) });
    });
    const told = observer(resource.plural);
    for (const scope of scopes) {
      const listWatch = new ListWatch<T>({
        ...parts,
        log,
        resource,
        scope,
        selection,
        store,
        observer: told,
      });
      void listWatch.run(this.#ending.signal);
    }
    return store;
  }

  [Symbol.dispose](): void {
    this.#ending.abort();
  }
}
