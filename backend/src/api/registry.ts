import type { Route } from "./route.js";

/** Everything that the public listener answers. What is not here does not exist. */
export const apiRoutes: readonly Route[] = [];
