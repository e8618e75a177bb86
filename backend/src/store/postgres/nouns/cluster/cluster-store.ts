import type { ClusterStore } from "../../../port/cluster/cluster-store.js";
import { fileDemands } from "../../statements/file-requests.js";
import { findNamespaces } from "../../statements/namespaces.js";
import { recentPools } from "../../statements/recent-pools.js";
import { lookAtPodWorkers } from "../../statements/pod-workers.js";
import type { RunAlone } from "../across-projects.js";

export function postgresClusterStore(runAlone: RunAlone): ClusterStore {
  return {
    async namespaces(names) {
      const { rows } = await runAlone(findNamespaces, [names]);
      return new Map(rows.map((row) => [row.namespace, row]));
    },
    async podWorkers(uids) {
      return (await runAlone(lookAtPodWorkers, [uids])).rows;
    },
    async recentPools(since) {
      return (await runAlone(recentPools, [since])).rows;
    },
    async fileDemands() {
      return (await runAlone(fileDemands, [])).rows;
    },
  };
}
