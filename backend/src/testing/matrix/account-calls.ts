import { newId } from "../../ids.js";
import { person, sessionOf } from "./cast.js";
import type { GoodCallOf } from "./calls.js";

const emailOf = (id: string): string => `${id}@example.com`;
const name = (): string => newId("a").replace("_", "-");

const idIn = (body: unknown): string => (body as { id: string }).id;

const nothing: GoodCallOf = () => ({});

const aMember =
  (kind: "organizations" | "projects"): GoodCallOf =>
  async (side, { world }) => {
    const { id, email } = await person(world);
    const place = kind === "projects" ? side.project : side.organization;
    await side.call("POST", `/${kind}/${place}/members`, { json: { email, role: "viewer" } });
    return { ids: { user: id }, json: { role: "editor" } };
  };

const aNewcomer: GoodCallOf = async (_side, { world }) => ({
  json: { email: (await person(world)).email, role: "viewer" },
});

/** How the routes of accounts and tenants are called well. */
export const accountCalls: Readonly<Record<string, GoodCallOf>> = {
  register: () => ({ json: { email: emailOf(newId("usr")), name: "New", password: newId("pw") } }),
  signIn: async (_side, { world }) => {
    const [email, password] = [emailOf(newId("usr")), newId("pw")];
    await world.app.identity.accounts.add({ email, name: "New", password });
    return { json: { email, password } };
  },
  getAccount: nothing,
  updateAccount: () => ({ json: { name: "Renamed" } }),
  createToken: () => ({ json: { name: "mine", scopes: ["runs:read"] } }),
  listTokens: nothing,
  deleteToken: async ({ call }) => {
    const { body } = await call("POST", "/account/tokens", { json: { name: "mine", scopes: ["runs:read"] } });
    return { ids: { token: idIn(body) } };
  },
  listSessions: nothing,
  endSession: async ({ users }, { world }) => ({
    ids: { session: (await sessionOf(world, users.owner)).id },
  }),
  signOut: async ({ users }, { world }) => ({
    headers: { cookie: (await sessionOf(world, users.owner)).cookie },
  }),

  createOrganization: () => ({ json: { name: "Another" } }),
  listOrganizations: nothing,
  getOrganization: nothing,
  updateOrganization: () => ({ json: { name: "Renamed" } }),
  deleteOrganization: async ({ call }) => ({
    ids: { organization: idIn((await call("POST", "/organizations", { json: { name: "Empty" } })).body) },
  }),
  listOrganizationMembers: nothing,
  addOrganizationMember: aNewcomer,
  setOrganizationMember: aMember("organizations"),
  removeOrganizationMember: aMember("organizations"),
  listOrganizationProjects: nothing,
  createProject: () => ({ json: { name: name() } }),
  listOrganizationAuditLog: nothing,

  listProjects: nothing,
  getProject: nothing,
  updateProject: () => ({ json: { description: "Changed" } }),
  deleteProject: async ({ call, organization }) => {
    const gone = name();
    const { body } = await call("POST", `/organizations/${organization}/projects`, { json: { name: gone } });
    return { ids: { project: idIn(body) }, query: `?name=${gone}` };
  },
  listProjectMembers: nothing,
  addProjectMember: aNewcomer,
  setProjectMember: aMember("projects"),
  removeProjectMember: aMember("projects"),
  listProjectAuditLog: nothing,

  getOpenApi: nothing,
};
