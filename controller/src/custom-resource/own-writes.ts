import { keyOf, keyText, type KubeObject, type ObjectKey } from "@flowrunner/kube";
import type { Cache } from "../runtime/cache.js";

/**
 * Versions that this process has written over: while a cache still holds one, what would be made of it is done already,
 * and would be refused.
 *
 * V1 Only a write that names the version it goes onto may be told of: then no other lies between that and what came of it,
 *    and a cache that holds neither has gone on.
 */
export class OwnWrites {
  /** By name; of objects that the cache has not been seen with anew. */
  readonly #versions = new Map<string, Set<string>>();

  /** `after`: what came of the write; null: the object is gone. */
  wrote(before: KubeObject, after: KubeObject | null): void {
    const { resourceVersion } = before.metadata;
    if (after?.metadata.resourceVersion === resourceVersion) return; // nothing was changed
    const key = keyText(keyOf(before));
    this.#versions.set(key, (this.#versions.get(key) ?? new Set()).add(resourceVersion));
  }

  /** The object, unless the cache is behind with it or has none: it tells when it is not. */
  current<T extends KubeObject>(cache: Pick<Cache<T>, "get">, key: ObjectKey): T | "behind" | undefined {
    const object = cache.get(key);
    if (object && this.#versions.get(keyText(key))?.has(object.metadata.resourceVersion)) return "behind";
    this.#versions.delete(keyText(key)); // V1
    return object;
  }
}
