import type { Route } from "../route.js";
import { deleteFlow } from "./delete-flow.js";
import { diffFlowVersions } from "./diff-flow-versions.js";
import { getFlowVersion } from "./get-flow-version.js";
import { getFlow } from "./get-flow.js";
import { listFlowVersions } from "./list-flow-versions.js";
import { listFlows } from "./list-flows.js";
import { putFlow } from "./put-flow.js";
import { validateFlow } from "./validate-flow.js";

export const flowRoutes: readonly Route[] = [
  listFlows,
  validateFlow,
  getFlow,
  putFlow,
  deleteFlow,
  listFlowVersions,
  getFlowVersion,
  diffFlowVersions,
];
