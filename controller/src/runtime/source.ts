import type { KubeObject, ObjectKey } from "@flowrunner/kube";
import type { Sight, Watched } from "./cache.js";
import type { Lane } from "./lanes.js";

/** Where a controller's keys come from. */
export interface Source {
  /** Whether it is known what there is in this namespace. */
  isSynced(namespace: string): boolean;
  /** Tells `add` of each key that is to be looked at, from now on. */
  feed(add: (key: ObjectKey, lane: Lane) => void): void;
}

/** The objects of a cache, each mapped to the keys that it concerns: its own (`keyOf`), its owner's, or none. */
export function watching<T extends KubeObject>(
  watched: Watched<T>,
  keysOf: (object: T, sight: Sight) => readonly ObjectKey[],
): Source {
  return {
    isSynced: (namespace) => watched.isSynced(namespace),
    feed(add) {
      for (const object of watched.list()) for (const key of keysOf(object, "again")) add(key, "pass");
      watched.subscribe((object, sight) => {
        const lane = sight === "again" ? "pass" : "change";
        for (const key of keysOf(object, sight)) add(key, lane);
      });
    },
  };
}
