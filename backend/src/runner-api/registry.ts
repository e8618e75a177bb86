import { claim } from "./claim.js";
import { heartbeat } from "./heartbeat.js";
import { logs } from "./logs.js";
import { result } from "./result.js";
import type { Route } from "./route.js";

/** Everything that the runner listener answers. What is not here does not exist. */
export const runnerRoutes: readonly Route[] = [claim, heartbeat, logs, result];
