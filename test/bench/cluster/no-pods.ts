import type { Cluster } from "../../cluster/harness/cluster.js";

const name = "no-pods";

/**
 * By a quota of one, and a pod that has it and never runs: what waits there is left to whoever else claims it. (A quota of
 * none would end it: no pod could ever come.)
 */
export async function allowNoPods(cluster: Cluster, namespace: string): Promise<void> {
  const securityContext = {
    ...{ allowPrivilegeEscalation: false, runAsNonRoot: true, runAsUser: 65_532 },
    ...{ capabilities: { drop: ["ALL"] }, seccompProfile: { type: "RuntimeDefault" } },
  };
  const holder = {
    ...{ apiVersion: "v1", kind: "Pod", metadata: { name } },
    spec: { schedulerName: name, containers: [{ name, image: name, securityContext }] },
  };
  const quota = {
    ...{ apiVersion: "v1", kind: "ResourceQuota", metadata: { name } },
    spec: { hard: { pods: "1" } },
  };
  for (const object of [holder, quota]) {
    const { code, stderr } = await cluster.apply(namespace, object);
    if (code !== 0) throw new Error(stderr);
  }
}
