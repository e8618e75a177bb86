import { nextDemand } from "./next-demand.js";
import { registerWorker } from "./register-worker.js";
import { releaseWorker } from "./release-worker.js";
import type { InternalRoute } from "./route.js";

/** Everything that the internal listener answers. What is not here does not exist. */
export const internalRoutes: readonly InternalRoute[] = [nextDemand, registerWorker, releaseWorker];
