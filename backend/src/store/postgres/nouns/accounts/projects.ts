import type { Projects } from "../../../port/accounts/projects.js";
import type { ScopedSession } from "../../scoped-session.js";
import {
  deleteProject,
  getProject,
  insertProject,
  listProjects,
  projectsOfUser,
  updateProject,
} from "../../statements/projects.js";

export function postgresProjects(inOrganization: ScopedSession, ofUser: ScopedSession): Projects {
  return {
    async insert({ id, name, description }) {
      return (await inOrganization.first(insertProject, id, name, description))!;
    },
    get: (id) => inOrganization.first(getProject, id),
    list: (after, limit) => inOrganization.all(listProjects, after, limit),
    update: (id, version, { name, description }) =>
      inOrganization.first(updateProject, id, version, name, description),
    async delete(id) {
      return (await inOrganization.write(deleteProject, id)) > 0;
    },
    ofUser: (only, after, limit) => ofUser.all(projectsOfUser, only, after, limit),
  };
}
