import type { Purge } from "../../port/expiry.js";
import type { ProjectSession } from "../project-session.js";
import {
  purgeApprovals,
  purgeAttempts,
  purgeCollections,
  purgeDataCalls,
  purgeEvents,
  purgeFileRequests,
  purgeFlows,
  purgeFlowVersions,
  purgeListeners,
  purgeLogChunks,
  purgeNamespaces,
  purgePayloads,
  purgePoolTroubles,
  purgeProjectConfig,
  purgePublishedVersions,
  purgeRecords,
  purgeRetention,
  purgeRunEvents,
  purgeRuns,
  purgeSchedules,
  purgeSecrets,
  purgeStagedRecords,
  purgeWorkers,
} from "../statements/purge.js";

/** What refers to others goes before them. */
const everything = [
  ...[purgeStagedRecords, purgeDataCalls, purgeLogChunks, purgeRunEvents, purgeAttempts, purgeWorkers],
  ...[purgeRuns, purgePayloads, purgePublishedVersions, purgeSchedules, purgeFlows, purgeFlowVersions],
  ...[purgeRecords, purgeCollections, purgeSecrets, purgeProjectConfig, purgeRetention],
  ...[purgeListeners, purgeApprovals, purgeEvents],
  ...[purgeFileRequests, purgePoolTroubles, purgeNamespaces],
];

export function postgresPurge(session: ProjectSession): Purge {
  return {
    async deletePortion(limit) {
      for (const statement of everything) {
        const rows = await session.write(statement, limit);
        if (rows > 0) return rows;
      }
      return 0;
    },
  };
}
