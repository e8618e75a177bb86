import type { ProjectPlace } from "../config/config.js";
import type { KubeObject } from "../kube/kube-object.js";
import { labels } from "../pod/names.js";
import type { Watched } from "../runtime/cache.js";
import { watching, type Source } from "../runtime/source.js";

/** Which namespaces are projects'. */
export interface ProjectPlaces {
  /** Tells of each of them. */
  readonly source: Source;
  /** Name of a namespace's project; null: it has none. */
  readonly nameOf: (namespace: string) => string | null;
  /** Whether the controller may label them. */
  readonly mayLabel: boolean;
}

/** The namespaces that the configuration names, where the controller may read the namespace and no more. */
export function listedPlaces(projects: readonly ProjectPlace[]): ProjectPlaces {
  const names = new Map(projects.map(({ name, namespace }) => [namespace, name]));
  return {
    source: {
      isSynced: () => true,
      feed: (add) => {
        for (const namespace of names.keys()) add({ namespace, name: namespace }, "change");
      },
    },
    nameOf: (namespace) => names.get(namespace) ?? null,
    mayLabel: false,
  };
}

/** All namespaces that carry the label of a project; one that has lost it is told of as gone. */
export function labelledPlaces(namespaces: Watched<KubeObject>): ProjectPlaces {
  return {
    source: watching(namespaces, ({ metadata: { name } }) => [{ namespace: name, name }]),
    nameOf: (name) => namespaces.get({ namespace: "", name })?.metadata.labels?.[labels.project] ?? null,
    mayLabel: true,
  };
}
