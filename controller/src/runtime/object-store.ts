import { keyOf, keyText, type KubeObject, type ObjectKey } from "@flowrunner/kube";
import type { Sight, Watched } from "./cache.js";

type Listener<T> = (object: T, sight: Sight) => void;

/**
 * The cache of one resource, filled by a list-watch for each scope: a namespace, or the whole cluster (`""`).
 *
 * O1 Listeners are told after the store has changed, in the order in which it changed.
 * O2 What a new list lacks is told as gone; so is an object that another of its name has replaced.
 * O3 A listener that throws keeps nothing from the others or from the store.
 */
export class ObjectStore<T extends KubeObject> implements Watched<T> {
  readonly synced: Promise<void>;
  readonly #namespaces = new Map<string, Map<string, T>>();
  readonly #listeners: Listener<T>[] = [];
  readonly #unsynced: Set<string>;
  /** Neither listed nor refused so far. */
  readonly #unanswered: Set<string>;
  #tellSynced: () => void = () => {};

  constructor(
    private readonly scopes: readonly string[],
    private readonly listenerFailed: (failure: unknown, object: T) => void,
  ) {
    this.#unsynced = new Set(scopes);
    this.#unanswered = new Set(scopes);
    this.synced = new Promise((resolve) => (this.#tellSynced = resolve));
    if (scopes.length === 0) this.#tellSynced();
  }

  get({ namespace, name }: ObjectKey): T | undefined {
    return this.#namespaces.get(namespace)?.get(name);
  }

  list(namespace?: string): readonly T[] {
    if (namespace !== undefined) return [...(this.#namespaces.get(namespace)?.values() ?? [])];
    return [...this.#namespaces.values()].flatMap((objects) => [...objects.values()]);
  }

  isSynced(namespace: string): boolean {
    if (namespace === "" || this.scopes.includes("")) return this.#unsynced.size === 0;
    return this.scopes.includes(namespace) && !this.#unsynced.has(namespace);
  }

  subscribe(listener: Listener<T>): void {
    this.#listeners.push(listener);
  }

  /** Takes in everything that there is in a scope. */
  replace(scope: string, objects: readonly T[]): void {
    const names = new Set(objects.map((object) => keyText(keyOf(object))));
    const gone = this.#inScope(scope).filter((object) => !names.has(keyText(keyOf(object))));
    this.#unsynced.delete(scope);
    for (const object of gone) this.remove(object); // O2
    for (const object of objects) this.put(object);
    this.#answered(scope);
  }

  /** A scope may not be listed: it is not waited for. */
  refuse(scope: string): void {
    this.#answered(scope);
  }

  put(object: T): void {
    const key = keyOf(object);
    const before = this.get(key);
    if (before?.metadata.resourceVersion === object.metadata.resourceVersion) return;
    if (before && before.metadata.uid !== object.metadata.uid) this.remove(before); // O2
    this.#of(key.namespace).set(key.name, object);
    this.#tell(object, "changed");
  }

  remove(object: T): void {
    const { namespace, name } = keyOf(object);
    if (this.#namespaces.get(namespace)?.delete(name)) this.#tell(object, "gone");
  }

  /** Tells of everything in a scope again. */
  tellAgain(scope: string): void {
    for (const object of this.#inScope(scope)) this.#tell(object, "again");
  }

  #answered(scope: string): void {
    this.#unanswered.delete(scope);
    if (this.#unanswered.size === 0) this.#tellSynced();
  }

  #inScope(scope: string): readonly T[] {
    return this.list(scope === "" ? undefined : scope);
  }

  #of(namespace: string): Map<string, T> {
    const known = this.#namespaces.get(namespace) ?? new Map<string, T>();
    this.#namespaces.set(namespace, known);
    return known;
  }

  /** O1 */
  #tell(object: T, sight: Sight): void {
    for (const listener of this.#listeners) {
      try {
        listener(object, sight);
      } catch (failure) {
        this.listenerFailed(failure, object); // O3
      }
    }
  }
}
