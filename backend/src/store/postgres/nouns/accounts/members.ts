import type { Members } from "../../../port/accounts/members.js";
import type { ScopedSession } from "../../scoped-session.js";
import {
  deleteMember,
  getMember,
  insertMember,
  listMembers,
  lockOwners,
  placeInProject,
  rolesInOrganization,
  setMemberRole,
} from "../../statements/members.js";

export function postgresMembers(inOrganization: ScopedSession, ofUser: ScopedSession): Members {
  return {
    async insert(project, userId, role) {
      await inOrganization.write(insertMember, project, userId, role);
    },
    get: (project, userId) => inOrganization.first(getMember, project, userId),
    list: (project, after, limit) => inOrganization.all(listMembers, project, after, limit),
    async setRole(project, userId, role) {
      await inOrganization.write(setMemberRole, project, userId, role);
    },
    async delete(project, userId) {
      await inOrganization.write(deleteMember, project, userId);
    },
    async lockOwners() {
      return (await inOrganization.all(lockOwners)).map(({ userId }) => userId);
    },
    async rolesInOrganization(organization) {
      return (await ofUser.all(rolesInOrganization, organization)).map(({ role }) => role);
    },
    placeInProject: (project) => ofUser.first(placeInProject, project),
  };
}
