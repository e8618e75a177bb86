import type { Route } from "../route.js";
import { getRetention } from "./get-retention.js";
import { putRetention } from "./put-retention.js";

export const retentionRoutes: readonly Route[] = [getRetention, putRetention];
