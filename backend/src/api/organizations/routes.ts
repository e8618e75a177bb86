import type { Route } from "../route.js";
import { addOrganizationMember } from "./add-organization-member.js";
import { createOrganization } from "./create-organization.js";
import { createProject } from "./create-project.js";
import { deleteOrganization } from "./delete-organization.js";
import { getOrganization } from "./get-organization.js";
import { listOrganizationMembers } from "./list-organization-members.js";
import { listOrganizationProjects } from "./list-organization-projects.js";
import { listOrganizations } from "./list-organizations.js";
import { removeOrganizationMember } from "./remove-organization-member.js";
import { setOrganizationMember } from "./set-organization-member.js";
import { updateOrganization } from "./update-organization.js";

export const organizationRoutes: readonly Route[] = [
  addOrganizationMember,
  createOrganization,
  createProject,
  deleteOrganization,
  getOrganization,
  listOrganizationMembers,
  listOrganizationProjects,
  listOrganizations,
  removeOrganizationMember,
  setOrganizationMember,
  updateOrganization,
];
