import type { Route } from "../route.js";
import { addProjectMember } from "./add-project-member.js";
import { deleteProject } from "./delete-project.js";
import { getProject } from "./get-project.js";
import { listProjectMembers } from "./list-project-members.js";
import { listProjects } from "./list-projects.js";
import { removeProjectMember } from "./remove-project-member.js";
import { setProjectMember } from "./set-project-member.js";
import { updateProject } from "./update-project.js";

export const projectRoutes: readonly Route[] = [
  addProjectMember,
  deleteProject,
  getProject,
  listProjectMembers,
  listProjects,
  removeProjectMember,
  setProjectMember,
  updateProject,
];
