import type { KubeObject, ObjectKey } from "@flowrunner/kube";

/** Objects as the watch last saw them: always a little old. They are shared: nobody changes them. */
export interface Cache<T extends KubeObject> {
  get(key: ObjectKey): T | undefined;
  /** Of one namespace, or of all. */
  list(namespace?: string): readonly T[];
  /** Whether what is in this namespace has been listed once: before, absence means nothing. */
  isSynced(namespace: string): boolean;
  /** Resolves when all namespaces have been listed once, or were refused: what is in the others is known. */
  readonly synced: Promise<void>;
}

/** `changed`: it is new or another. `again`: a full pass looks at it. `gone`: this was its last known state. */
export type Sight = "changed" | "again" | "gone";

/** A cache that tells what it sees. */
export interface Watched<T extends KubeObject> extends Cache<T> {
  /** Calls `listener` whenever the cache has taken something in. */
  subscribe(listener: (object: T, sight: Sight) => void): void;
}
