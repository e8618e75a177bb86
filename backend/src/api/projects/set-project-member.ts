import { z } from "zod";
import { memberOf, memberShape, roleShape } from "../organizations/shapes.js";
import { oneNamed } from "../paths.js";
import { defineRoute } from "../route.js";

export const setProjectMember = defineRoute({
  method: "PUT",
  path: "/projects/{project}/members/{user}",
  operation: "setProjectMember",
  tag: "members",
  summary: "Changes the role that a member has in a project.",
  access: { to: "project", role: "admin", scope: "members:write" },
  parameters: oneNamed("project", "user"),
  body: { kind: "json", maxBytes: 4_096, schema: z.strictObject({ role: roleShape }) },
  answers: { 200: { description: "The member.", schema: memberShape } },
  async handle({ standing, parameters, body }, { members }) {
    const changer = { ...standing.caller, role: standing.role };
    const membership = standing;
    const member = await members.setRole(changer, membership, parameters.user, body.role);
    return { status: 200, json: memberOf(member) };
  },
});
