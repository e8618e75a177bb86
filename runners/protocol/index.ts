export type * from "./generated/types.js";
export { validators, type ValidationFault, type Validator } from "./generated/validators.js";
export { defaultLimits, defaultPeriods, protocolVersion, shortestMaskedBytes } from "./constants.js";
export {
  attemptOfPool,
  dedicatedPool,
  filesAudience,
  internalAudience,
  parseWorkerAudience,
  poolAudience,
  type WorkerAudience,
} from "./audiences.js";
export { dataRoute, internalRoutes, ndjson, routes, staleEpochCode } from "./routes.js";
export type { Demand, DemandFeed, PoolDemand, RuntimeName, WorkerCredential } from "./demand.js";
