import { z } from "zod";
import { emailShape } from "../accounts/shapes.js";
import { memberOf, memberShape, roleShape } from "./shapes.js";
import { defineRoute } from "../route.js";

export const addOrganizationMember = defineRoute({
  method: "POST",
  path: "/organizations/{organization}/members",
  operation: "addOrganizationMember",
  tag: "members",
  summary: "Makes somebody who has registered a member of an organisation.",
  access: { to: "organization", role: "admin", scope: "members:write" },
  body: {
    kind: "json",
    maxBytes: 4_096,
    schema: z.strictObject({ email: emailShape, role: roleShape }),
  },
  answers: { 201: { description: "A member.", schema: memberShape } },
  async handle({ standing, body }, { members }) {
    const changer = { ...standing.caller, role: standing.role };
    const membership = { organization: standing.organization, project: null };
    const member = await members.add(changer, membership, body.email, body.role);
    return { status: 201, json: memberOf(member) };
  },
});
