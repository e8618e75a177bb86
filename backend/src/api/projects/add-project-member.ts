import { z } from "zod";
import { emailShape } from "../accounts/shapes.js";
import { memberOf, memberShape, roleShape } from "../organizations/shapes.js";
import { defineRoute } from "../route.js";

export const addProjectMember = defineRoute({
  method: "POST",
  path: "/projects/{project}/members",
  operation: "addProjectMember",
  tag: "members",
  summary: "Makes somebody who has registered a member of a project.",
  access: { to: "project", role: "admin", scope: "members:write" },
  body: {
    kind: "json",
    maxBytes: 4_096,
    schema: z.strictObject({ email: emailShape, role: roleShape }),
  },
  answers: { 201: { description: "A member.", schema: memberShape } },
  async handle({ standing, body }, { members }) {
    const changer = { ...standing.caller, role: standing.role };
    const membership = standing;
    const member = await members.add(changer, membership, body.email, body.role);
    return { status: 201, json: memberOf(member) };
  },
});
