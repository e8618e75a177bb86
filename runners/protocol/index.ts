export type * from "./generated/types.js";
export { validators, type ValidationFault, type Validator } from "./generated/validators.js";
export { headLine, longestHeadBytes, splitHead, type SplitHead } from "./head-line.js";
export {
  defaultLimits,
  defaultPeriods,
  filePeriods,
  protocolVersion,
  shortestMaskedBytes,
} from "./constants.js";
export {
  attemptOfPool,
  dedicatedPool,
  filesAudience,
  filesPool,
  internalAudience,
  parseWorkerAudience,
  poolAudience,
  type WorkerAudience,
} from "./audiences.js";
export { clusterCodes, type ClusterCode } from "./cluster-codes.js";
export { dataRoute, filesMediaType, internalRoutes, ndjson, routes, staleEpochCode } from "./routes.js";
export type { Demand, DemandFeed, PoolDemand, RuntimeName, WorkerCredential } from "./demand.js";
