import type { KubeObject, ObjectKey } from "@flowrunner/kube";
import type { ProjectPlace } from "../config/config.js";
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

/**
 * The namespaces that the configuration names, which the controller may read and no more. They are told of from the
 * beginning, and whenever one comes, changes or goes.
 */
export function listedPlaces(
  projects: readonly ProjectPlace[],
  namespaces: Watched<KubeObject>,
): ProjectPlaces {
  const names = new Map(projects.map(({ name, namespace }) => [namespace, name]));
  const seen = watching(namespaces, ownKey);
  return {
    source: {
      isSynced: () => true,
      feed: (add) => {
        for (const namespace of names.keys()) add({ namespace, name: namespace }, "change");
        seen.feed(add);
      },
    },
    nameOf: (namespace) => names.get(namespace) ?? null,
    mayLabel: false,
  };
}

/** All namespaces that carry the label of a project; one that has lost it is told of as gone. */
export function labelledPlaces(namespaces: Watched<KubeObject>): ProjectPlaces {
  return {
    source: watching(namespaces, ownKey),
    nameOf: (name) => namespaces.get({ namespace: "", name })?.metadata.labels?.[labels.project] ?? null,
    mayLabel: true,
  };
}

/** What is kept of a namespace is kept by its name. */
function ownKey({ metadata: { name } }: KubeObject): readonly ObjectKey[] {
  return [{ namespace: name, name }];
}
