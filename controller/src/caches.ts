import type { KubeObject } from "@flowrunner/kube";
import type { Config } from "./config/config.js";
import { labels } from "./pod/names.js";
import type { Pod } from "./pod/pod.js";
import { resources } from "./kube/resources.js";
import type { Watched } from "./runtime/cache.js";
import { together } from "./runtime/together.js";
import type { Watches } from "./runtime/watches.js";

/** Everything that is watched, by every replica: a new leader begins with warm caches. */
export interface Caches {
  readonly flows: Watched<KubeObject>;
  readonly flowRuns: Watched<KubeObject>;
  readonly functionRuns: Watched<KubeObject>;
  readonly pods: Watched<Pod>;
  /** Those of projects: labelled as such, or named by the configuration. */
  readonly namespaces: Watched<KubeObject>;
}

/** Pods of others are not looked at. */
const ownPods = { labelSelector: "app.kubernetes.io/managed-by=flowrunner-controller" };

const labelled = { labelSelector: labels.project };

export function openCaches(watches: Watches, config: Config): Caches {
  const scopes = config.scope === "cluster" ? [""] : config.projects.map(({ namespace }) => namespace);
  return {
    flows: watches.watch(resources.flows, scopes),
    flowRuns: watches.watch(resources.flowRuns, scopes),
    functionRuns: watches.watch(resources.functionRuns, scopes),
    pods: watches.watch(resources.pods, scopes, ownPods),
    namespaces: projectNamespaces(watches, config),
  };
}

/** Where the configuration names them nothing is seen of others: the right to watch is one for each name. */
function projectNamespaces(watches: Watches, { scope, projects }: Config): Watched<KubeObject> {
  if (scope === "cluster") return watches.watch(resources.namespaces, [""], labelled);
  const named = projects.map(({ namespace }) => ({ fieldSelector: `metadata.name=${namespace}` }));
  return together(named.map((selection) => watches.watch(resources.namespaces, [""], selection)));
}
