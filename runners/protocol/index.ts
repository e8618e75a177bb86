export type * from "./generated/types.js";
export { validators, type ValidationFault, type Validator } from "./generated/validators.js";
export { defaultLimits, defaultPeriods, protocolVersion, shortestMaskedBytes } from "./constants.js";
export { dataRoute, internalRoutes, ndjson, routes } from "./routes.js";
export type { Demand, DemandFeed, PoolDemand, RuntimeName, WorkerCredential } from "./demand.js";
