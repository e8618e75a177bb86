import type { Organizations } from "../../../port/accounts/organizations.js";
import type { ScopedSession } from "../../scoped-session.js";
import {
  deleteOrganization,
  getOrganization,
  insertOrganization,
  organizationsOfUser,
  renameOrganization,
} from "../../statements/organizations.js";

export function postgresOrganizations(inOrganization: ScopedSession, ofUser: ScopedSession): Organizations {
  return {
    async insert(name) {
      return (await inOrganization.first(insertOrganization, name))!;
    },
    get: () => inOrganization.first(getOrganization),
    rename: (name, version) => inOrganization.first(renameOrganization, name, version),
    async delete() {
      await inOrganization.write(deleteOrganization);
    },
    ofUser: () => ofUser.all(organizationsOfUser),
  };
}
