import { z } from "zod";
import { memberOf, memberShape, roleShape } from "./shapes.js";
import { oneNamed } from "../paths.js";
import { defineRoute } from "../route.js";

export const setOrganizationMember = defineRoute({
  method: "PUT",
  path: "/organizations/{organization}/members/{user}",
  operation: "setOrganizationMember",
  tag: "members",
  summary: "Changes the role that a member has in an organisation.",
  access: { to: "organization", role: "admin", scope: "members:write" },
  parameters: oneNamed("organization", "user"),
  body: { kind: "json", maxBytes: 4_096, schema: z.strictObject({ role: roleShape }) },
  answers: { 200: { description: "The member.", schema: memberShape } },
  async handle({ standing, parameters, body }, { members }) {
    const changer = { ...standing.caller, role: standing.role };
    const membership = { organization: standing.organization, project: null };
    const member = await members.setRole(changer, membership, parameters.user, body.role);
    return { status: 200, json: memberOf(member) };
  },
});
