import type { Route } from "../route.js";
import { listOrganizationAuditLog } from "./list-organization-audit-log.js";
import { listProjectAuditLog } from "./list-project-audit-log.js";

export const auditRoutes: readonly Route[] = [listOrganizationAuditLog, listProjectAuditLog];
