import type { Approvals, ApprovalSearch } from "./approvals.js";
import type { Flows, FlowUses, PublishedVersions } from "./flows.js";
import type { ClusterStore } from "./cluster/cluster-store.js";
import type { FileRequests } from "./cluster/file-requests.js";
import type { Namespaces } from "./cluster/namespaces.js";
import type { PodWorkers } from "./cluster/pod-workers.js";
import type { PoolTroubles } from "./cluster/pool-troubles.js";
import type { RunLooks } from "./cluster/run-looks.js";
import type { Purge, Retention } from "./expiry.js";
import type { Keys } from "./keys.js";
import type { ProjectConfig } from "./project-config.js";
import type { RunLog } from "./run-log.js";
import type { RunSearch } from "./run-search.js";
import type { DueSchedules, Firings, Schedules } from "./schedules.js";
import type { Secrets } from "./secrets.js";
import type { ProjectScope, Store, Transaction } from "./store.js";

/** A store that keeps, beside runs, what only a server has. */
export interface PlatformStore extends Store {
  withTransaction<T>(scope: ProjectScope, work: (tx: PlatformTransaction) => Promise<T>): Promise<T>;
  readonly keys: Keys;
  readonly cluster: ClusterStore;
  readonly dueSchedules: DueSchedules;
}

/** A transaction within a project, with what only a server has. */
export interface PlatformTransaction extends Transaction {
  readonly approvals: Approvals & ApprovalSearch;
  readonly flows: Flows;
  readonly flowUses: FlowUses;
  readonly publishedVersions: PublishedVersions;
  readonly schedules: Schedules;
  readonly firings: Firings;
  readonly runSearch: RunSearch;
  readonly runLog: RunLog;
  readonly secrets: Secrets;
  readonly retention: Retention;
  readonly purge: Purge;
  readonly projectConfig: ProjectConfig;
  readonly namespaces: Namespaces;
  readonly podWorkers: PodWorkers;
  readonly fileRequests: FileRequests;
  readonly poolTroubles: PoolTroubles;
  readonly runLooks: RunLooks;
}
