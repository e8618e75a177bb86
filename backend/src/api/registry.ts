import { accountRoutes } from "./accounts/routes.js";
import { decideApproval } from "./approvals/decide-approval.js";
import { listApprovals } from "./approvals/list-approvals.js";
import { auditRoutes } from "./audit/routes.js";
import { dataRoutes } from "./data/routes.js";
import { publishEvent } from "./events/publish-event.js";
import { fileRoutes } from "./files/routes.js";
import { flowRoutes } from "./flows/routes.js";
import { getLimits } from "./limits/get-limits.js";
import { issueLiveTicket } from "./live/issue-live-ticket.js";
import { getOpenApi } from "./openapi/get-open-api.js";
import { organizationRoutes } from "./organizations/routes.js";
import { projectConfigRoutes } from "./project-config/routes.js";
import { projectRoutes } from "./projects/routes.js";
import type { Route } from "./route.js";
import { retentionRoutes } from "./retention/routes.js";
import { runRoutes } from "./runs/routes.js";
import { scheduleRoutes } from "./schedules/routes.js";
import { secretRoutes } from "./secrets/routes.js";
import { listUses } from "./uses/list-uses.js";

/** Everything that the public listener answers. What is not here does not exist. */
export const apiRoutes: readonly Route[] = [
  ...accountRoutes,
  ...organizationRoutes,
  ...projectRoutes,
  ...auditRoutes,
  ...flowRoutes,
  ...scheduleRoutes,
  listUses,
  ...runRoutes,
  listApprovals,
  decideApproval,
  publishEvent,
  ...dataRoutes,
  ...secretRoutes,
  ...projectConfigRoutes,
  ...retentionRoutes,
  ...fileRoutes,
  getLimits,
  issueLiveTicket,
  getOpenApi,
];
