import { oneNamed } from "../paths.js";
import { defineRoute } from "../route.js";

export const removeOrganizationMember = defineRoute({
  method: "DELETE",
  path: "/organizations/{organization}/members/{user}",
  operation: "removeOrganizationMember",
  tag: "members",
  summary: "Removes a member of an organisation: admins anybody, everybody themselves.",
  access: { to: "organization", role: "viewer", scope: "members:write" },
  parameters: oneNamed("organization", "user"),
  answers: { 204: { description: "No member any more." } },
  async handle({ standing, parameters }, { members }) {
    const changer = { ...standing.caller, role: standing.role };
    const membership = { organization: standing.organization, project: null };
    await members.remove(changer, membership, parameters.user);
    return { status: 204, empty: true };
  },
});
