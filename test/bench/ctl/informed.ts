import type { KubernetesObject, ListWatch } from "@kubernetes/client-node";
import type { KubeObject } from "@flowrunner/kube";
import type { Watched } from "../../../controller/src/runtime/cache.js";

/** An informer as the controller's cache. What that library calls a `Date` is text, as on the wire. */
export function informed<T extends KubeObject>(informer: ListWatch<KubernetesObject>): Watched<T> {
  const own = (object: unknown): T => object as T;
  let isSynced = false;
  const synced = informer.start().then(() => {
    isSynced = true;
  });
  return {
    synced,
    isSynced: () => isSynced,
    get: ({ namespace, name }) => own(informer.get(name, namespace)),
    list: (namespace) => informer.list(namespace).map(own),
    subscribe(listener) {
      informer.on("add", (object) => listener(own(object), "changed"));
      informer.on("update", (object) => listener(own(object), "changed"));
      informer.on("delete", (object) => listener(own(object), "gone"));
    },
  };
}
