import type { Resource } from "./resource.js";

const own = (plural: string): Resource => ({ group: "flowrunner.dev", version: "v1alpha1", plural });

/** FlowRunner's own. */
export const customResources = {
  flows: own("flows"),
  flowRuns: own("flowruns"),
  functionRuns: own("functionruns"),
} as const satisfies Readonly<Record<string, Resource>>;
