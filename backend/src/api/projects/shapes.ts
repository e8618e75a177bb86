import { z } from "zod";
import type { ProjectOfUser, ProjectRow } from "../../store/port/accounts/projects.js";
import { highest } from "../../tenants/roles.js";
import { time } from "../accounts/shapes.js";
import { roleShape } from "../organizations/shapes.js";

export const projectNameShape = z
  .string()
  .max(63)
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, "small letters, digits and dashes, as in a host's name")
  .describe("A DNS label, unique in the organisation.");

export const descriptionShape = z.string().max(1_000);

export const projectShape = z
  .strictObject({
    id: z.string(),
    organization: z.string().describe("Its id."),
    name: z.string(),
    description: z.string(),
    createdAt: time,
  })
  .meta({ id: "Project" });

export function projectOf(row: ProjectRow): z.input<typeof projectShape> {
  const { id, organization, name, description, createdAt } = row;
  return { id, organization, name, description, createdAt };
}

export const projectOfUserShape = projectShape
  .extend({ organizationName: z.string(), role: roleShape.describe("The caller's.") })
  .meta({ id: "ProjectOfUser" });

export function projectOfUser(row: ProjectOfUser): z.input<typeof projectOfUserShape> {
  return { ...projectOf(row), organizationName: row.organizationName, role: highest(row.roles)! };
}

/** A project's state, as `ETag` names it. */
export function projectEtag({ version }: Pick<ProjectRow, "version">): string {
  return String(version);
}
