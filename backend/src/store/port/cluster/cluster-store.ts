import type { PoolStatus } from "../across-projects.js";
import type { FileDemand } from "./file-requests.js";
import type { NamespaceRow } from "./namespaces.js";
import type { PodWorkerStatus } from "./pod-workers.js";

/** A pool that had something to do lately. */
export interface RecentPool extends Pick<PoolStatus, "pool" | "project" | "namespace" | "requirements"> {
  /** When one of its attempts was last claimed, in epoch ms. */
  readonly claimedAt: number;
}

/** What is asked of a cluster over all projects. Each call is a statement of its own. */
export interface ClusterStore {
  /** By name, of those that are known. */
  namespaces(names: readonly string[]): Promise<ReadonlyMap<string, NamespaceRow>>;
  /** Of the pods that are known. */
  podWorkers(uids: readonly string[]): Promise<readonly PodWorkerStatus[]>;
  /** Of projects with a namespace, those that an attempt of was claimed since this moment (epoch ms). */
  recentPools(since: number): Promise<readonly RecentPool[]>;
  fileDemands(): Promise<readonly FileDemand[]>;
}
