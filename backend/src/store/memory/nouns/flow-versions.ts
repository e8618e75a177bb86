import type { FlowVersions } from "../../port/flow-versions.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryFlowVersions(staging: Staging, { flowVersions }: Tables): FlowVersions {
  const keyOf = (version: string): string => `${staging.project}/${version}`;
  return {
    async put(flow) {
      const present = await staging.lock(flowVersions, keyOf(flow.version));
      if (!present) staging.write(flowVersions, keyOf(flow.version), { ...flow, project: staging.project });
    },
    async get(version) {
      return staging.read(flowVersions, keyOf(version)) ?? null;
    },
  };
}
