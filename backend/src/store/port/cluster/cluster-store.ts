import type { NamespaceRow } from "./namespaces.js";
import type { PodWorkerStatus } from "./pod-workers.js";

/** What is asked of a cluster over all projects. Each call is a statement of its own. */
export interface ClusterStore {
  /** By name, of those that are known. */
  namespaces(names: readonly string[]): Promise<ReadonlyMap<string, NamespaceRow>>;
  /** Of the pods that are known. */
  podWorkers(uids: readonly string[]): Promise<readonly PodWorkerStatus[]>;
}
