import type { ProjectSettings } from "../project-settings.js";
import { managedLabels } from "./managed-labels.js";

const name = "flowrunner";

/** What a project's pods may use together. A pod without limits of its own is refused where such a quota is. */
export function resourceQuota({ install, quota }: ProjectSettings) {
  return {
    apiVersion: "v1",
    kind: "ResourceQuota",
    metadata: { name, labels: managedLabels(install) },
    spec: {
      hard: {
        pods: String(quota.pods),
        "limits.cpu": `${quota.cpuMillis}m`,
        "limits.memory": String(quota.memoryBytes),
        "limits.ephemeral-storage": String(quota.storageBytes),
      },
    },
  };
}

/** What one container may use, so that no step asks for more than there is. */
export function limitRange({ install, largest }: ProjectSettings) {
  const max = { cpu: `${largest.cpuMillis}m`, memory: String(largest.memoryBytes) };
  return {
    apiVersion: "v1",
    kind: "LimitRange",
    metadata: { name, labels: managedLabels(install) },
    spec: { limits: [{ type: "Container", max }] },
  };
}
