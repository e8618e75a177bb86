import type { KubeObject } from "@flowrunner/kube";
import type { Watched } from "./cache.js";

/** Several caches as one. No object is in two of them. */
export function together<T extends KubeObject>(caches: readonly Watched<T>[]): Watched<T> {
  return {
    get: (key) => caches.map((cache) => cache.get(key)).find(Boolean),
    list: (namespace) => caches.flatMap((cache) => cache.list(namespace)),
    isSynced: (namespace) => caches.every((cache) => cache.isSynced(namespace)),
    synced: Promise.all(caches.map(({ synced }) => synced)).then(() => undefined),
    subscribe(listener) {
      for (const cache of caches) cache.subscribe(listener);
    },
  };
}
