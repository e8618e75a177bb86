import { z } from "zod";
import { pageAnswer, pageOf, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { auditEntryShape, auditFilter, auditPlace, auditQuery, placeOfEntry } from "./shapes.js";

export const listOrganizationAuditLog = defineRoute({
  method: "GET",
  path: "/organizations/{organization}/audit-log",
  operation: "listOrganizationAuditLog",
  tag: "audit",
  summary: "Lists what was done in an organisation and its projects, the newest first.",
  access: { to: "organization", role: "admin", scope: "audit:read" },
  query: z.strictObject(auditQuery),
  answers: { 200: { description: "A page.", schema: pageOf(auditEntryShape) } },
  async handle({ standing, query }, { audit }) {
    const place = placeOf(query.cursor, auditPlace);
    const before = place && { at: place[0], id: place[1] };
    const within = { organization: standing.organization, project: null };
    const rows = await audit.list(within, auditFilter(query), before, query.limit + 1);
    return { status: 200, json: pageAnswer(rows, query.limit, (row) => row, placeOfEntry) };
  },
});
