import type { KubeObject } from "../kube/kube-object.js";
import type { ObjectKey } from "../kube/object-key.js";

/** Objects as the watch last saw them: always a little old. They are shared: nobody changes them. */
export interface Cache<T extends KubeObject> {
  get(key: ObjectKey): T | undefined;
  /** Of one namespace, or of all. */
  list(namespace?: string): readonly T[];
  /** Whether what is in this namespace has been listed once: before, absence means nothing. */
  isSynced(namespace: string): boolean;
  /** Resolves when all namespaces have been listed once. */
  readonly synced: Promise<void>;
}

/** `seen`: it is new, or changed, or looked at again by a full pass. `gone`: with its last known state. */
export type Sight = "seen" | "gone";

/** A cache that tells what it sees. */
export interface Watched<T extends KubeObject> extends Cache<T> {
  /** Calls `listener` after the cache holds what it tells of. */
  subscribe(listener: (object: T, sight: Sight) => void): void;
}
