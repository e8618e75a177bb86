import { keyOf, type KubeObject } from "@flowrunner/kube";
import type { Watched } from "../runtime/cache.js";
import { watching, type Source } from "../runtime/source.js";

/**
 * Which of the projects' namespaces end. Kubernetes waits for some seconds before it deletes what is in one; the rights of
 * the controller go with the rest, so by then no finalizer of ours is to be left.
 */
export class Namespaces {
  constructor(private readonly namespaces: Watched<KubeObject>) {}

  isTerminating(namespace: string): boolean {
    const found = this.namespaces.get({ namespace: "", name: namespace });
    return found?.metadata.deletionTimestamp !== undefined;
  }

  /** All objects of a namespace as soon as that begins to end. */
  ending(objects: Watched<KubeObject>): Source {
    return watching(this.namespaces, ({ metadata: { name, deletionTimestamp } }) =>
      deletionTimestamp === undefined ? [] : objects.list(name).map(keyOf),
    );
  }
}
