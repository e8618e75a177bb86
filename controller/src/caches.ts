import type { Config } from "./config/config.js";
import type { KubeObject } from "./kube/kube-object.js";
import { labels } from "./pod/names.js";
import type { Pod } from "./pod/pod.js";
import { resources } from "./kube/resources.js";
import type { Watched } from "./runtime/cache.js";
import type { Watches } from "./runtime/watches.js";

/** Everything that is watched, by every replica: a new leader begins with warm caches. */
export interface Caches {
  readonly flows: Watched<KubeObject>;
  readonly flowRuns: Watched<KubeObject>;
  readonly functionRuns: Watched<KubeObject>;
  readonly pods: Watched<Pod>;
  /** Those labelled as projects'; none where the configuration names them. */
  readonly namespaces: Watched<KubeObject>;
}

/** Pods of others are not looked at. */
const ownPods = { labelSelector: "app.kubernetes.io/managed-by=flowrunner-controller" };

const ofProjects = { labelSelector: labels.project };

export function openCaches(watches: Watches, config: Config): Caches {
  const scopes = config.scope === "cluster" ? [""] : config.projects.map(({ namespace }) => namespace);
  return {
    flows: watches.watch(resources.flows, scopes),
    flowRuns: watches.watch(resources.flowRuns, scopes),
    functionRuns: watches.watch(resources.functionRuns, scopes),
    pods: watches.watch(resources.pods, scopes, ownPods),
    namespaces: watches.watch(resources.namespaces, config.scope === "cluster" ? [""] : [], ofProjects),
  };
}
