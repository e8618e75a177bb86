import type { PoolDemand } from "@flowrunner/protocol";

/** What a host on a machine of its own does not look at. */
export const anyPool: Pick<
  PoolDemand,
  "serves" | "project" | "namespace" | "requirements" | "timeoutMs" | "attempt"
> = {
  serves: "attempts",
  project: "here",
  namespace: null,
  requirements: {
    image: null,
    resources: { cpuMillis: null, memoryBytes: null },
    files: "none",
    network: "none",
  },
  timeoutMs: 60_000,
  attempt: null,
};
