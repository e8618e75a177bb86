import type { Route } from "../route.js";
import { getProjectConfig } from "./get-project-config.js";
import { putProjectConfig } from "./put-project-config.js";

export const projectConfigRoutes: readonly Route[] = [getProjectConfig, putProjectConfig];
