import { z } from "zod";
import { integerText } from "../integers.js";
import type { AuditEntry, AuditFilter } from "../../store/port/accounts/audit-log.js";
import { time } from "../accounts/shapes.js";
import { pageQuery } from "../paging.js";

const moment = integerText({ min: 0 }).optional();

export const auditQuery = {
  ...pageQuery,
  actor: z.string().max(254).optional().describe("What this user did, by e-mail address."),
  action: z.string().max(100).optional().describe("Such as `project.created`."),
  since: moment.describe("Epoch milliseconds: from then on."),
  until: moment.describe("Epoch milliseconds: before then."),
};

type AuditQuery = z.output<z.ZodObject<typeof auditQuery>>;

export function auditFilter({ actor, action, since, until }: AuditQuery): AuditFilter {
  return { actor: actor ?? null, action: action ?? null, since: since ?? null, until: until ?? null };
}

export const auditEntryShape = z
  .strictObject({
    id: z.string(),
    project: z.string().nullable().describe("Null: it concerns the organisation."),
    at: time,
    actor: z.string().describe("The e-mail address of who did it."),
    action: z.string(),
    target: z.string().describe("To what: its id or its name."),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "AuditEntry" });

export const auditPlace = z.tuple([z.int(), z.string()]);

export function placeOfEntry({ at, id }: AuditEntry): z.input<typeof auditPlace> {
  return [at, id];
}
