import type { Config } from "./config/config.js";
import type { KubeObject } from "./kube/kube-object.js";
import { resources } from "./kube/resources.js";
import type { Watched } from "./runtime/cache.js";
import type { Watches } from "./runtime/watches.js";

/** Everything that is watched, by every replica: a new leader begins with warm caches. */
export interface Caches {
  readonly flows: Watched<KubeObject>;
  readonly flowRuns: Watched<KubeObject>;
  readonly functionRuns: Watched<KubeObject>;
  readonly pods: Watched<KubeObject>;
}

/** Pods of others are not looked at. */
const ownPods = { labelSelector: "app.kubernetes.io/managed-by=flowrunner-controller" };

export function openCaches(watches: Watches, config: Config): Caches {
  const scopes = config.scope === "cluster" ? [""] : config.projects.map(({ namespace }) => namespace);
  return {
    flows: watches.watch(resources.flows, scopes),
    flowRuns: watches.watch(resources.flowRuns, scopes),
    functionRuns: watches.watch(resources.functionRuns, scopes),
    pods: watches.watch(resources.pods, scopes, ownPods),
  };
}
