import type { Cluster } from "../../cluster/harness/cluster.js";

/** By a quota of none: what waits there is left to whoever else claims it. */
export async function allowNoPods(cluster: Cluster, namespace: string): Promise<void> {
  const { code, stderr } = await cluster.apply(namespace, {
    ...{ apiVersion: "v1", kind: "ResourceQuota", metadata: { name: "no-pods" } },
    spec: { hard: { pods: "0" } },
  });
  if (code !== 0) throw new Error(stderr);
}
