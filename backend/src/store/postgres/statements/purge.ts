import { acrossProjects, inProject } from "../statement.js";

const purgeOf = (table: string) =>
  inProject<[limit: number]>(
    `purge-${table.replaceAll("_", "-")}`,
    "write",
    `delete from ${table} where project_id = $1 and ctid in (
       select ctid from ${table} where project_id = $1 limit $2
     )`,
  );

export const purgeStagedRecords = purgeOf("staged_records");
export const purgeDataCalls = purgeOf("data_calls");
export const purgeLogChunks = purgeOf("log_chunks");
export const purgeRunEvents = purgeOf("run_events");
export const purgeAttempts = purgeOf("attempts");
export const purgeWorkers = purgeOf("workers");
/** What they are found by goes with them. */
export const purgeRuns = purgeOf("runs");
export const purgePayloads = purgeOf("payloads");
export const purgePublishedVersions = purgeOf("published_versions");
/** What was decided of their times goes with them. */
export const purgeSchedules = purgeOf("schedules");
export const purgeFlows = purgeOf("flows");
export const purgeFlowVersions = purgeOf("flow_versions");
export const purgeRecords = purgeOf("records");
export const purgeCollections = purgeOf("collections");
/** Their versions go with them. */
export const purgeSecrets = purgeOf("secrets");
export const purgeProjectConfig = purgeOf("project_configs");
export const purgeRetention = purgeOf("retention");
export const purgeFileRequests = purgeOf("file_requests");
export const purgeListeners = purgeOf("listeners");
export const purgeApprovals = purgeOf("approvals");
export const purgeEvents = purgeOf("events");
export const purgeNamespaces = purgeOf("namespaces");
export const purgePoolTroubles = purgeOf("pool_troubles");

/** Along the index `projects_to_purge`. */
export const projectsToPurge = acrossProjects<[graceMs: number, limit: number], { project: string }>(
  "projects-to-purge",
  "read",
  `select project_id as project from projects
   where deleted_at < now_ms() - $1::bigint and purged_at is null order by deleted_at limit $2`,
);

export const markPurged = acrossProjects<[project: string]>(
  "mark-purged",
  "write",
  "update projects set purged_at = now_ms() where project_id = $1",
);
