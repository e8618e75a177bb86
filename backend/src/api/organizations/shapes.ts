import { z } from "zod";
import { highest, roles } from "../../tenants/roles.js";
import type { MemberRow } from "../../store/port/accounts/members.js";
import type { OrganizationOfUser, OrganizationRow } from "../../store/port/accounts/organizations.js";
import { time } from "../accounts/shapes.js";

export const roleShape = z.enum(roles).meta({ id: "Role" });

export const organizationShape = z
  .strictObject({ id: z.string(), name: z.string(), createdAt: time })
  .meta({ id: "Organization" });

export function organizationOf({ id, name, createdAt }: OrganizationRow): z.input<typeof organizationShape> {
  return { id, name, createdAt };
}

export const organizationOfUserShape = organizationShape
  .extend({ role: roleShape.nullable().describe("Null: the caller works in some of its projects only.") })
  .meta({ id: "OrganizationOfUser" });

export function organizationOfUser(row: OrganizationOfUser): z.input<typeof organizationOfUserShape> {
  return { ...organizationOf(row), role: row.role === null ? null : highest([row.role]) };
}

export const memberShape = z
  .strictObject({
    user: z.string().describe("The user's id."),
    email: z.string(),
    name: z.string(),
    role: roleShape,
    createdAt: time,
  })
  .meta({ id: "Member" });

export function memberOf({ userId, role, ...member }: MemberRow): z.input<typeof memberShape> {
  return { user: userId, ...member, role: highest([role])! };
}

/** An organisation's state, as `ETag` names it. */
export function organizationEtag({ version }: Pick<OrganizationRow, "version">): string {
  return String(version);
}
