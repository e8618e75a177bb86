import { oneNamed } from "../paths.js";
import { defineRoute } from "../route.js";

export const removeProjectMember = defineRoute({
  method: "DELETE",
  path: "/projects/{project}/members/{user}",
  operation: "removeProjectMember",
  tag: "members",
  summary: "Removes a member of a project: admins anybody, everybody themselves.",
  access: { to: "project", role: "viewer", scope: "members:write" },
  parameters: oneNamed("project", "user"),
  answers: { 204: { description: "No member any more." } },
  async handle({ standing, parameters }, { members }) {
    const changer = { ...standing.caller, role: standing.role };
    const membership = standing;
    await members.remove(changer, membership, parameters.user);
    return { status: 204, empty: true };
  },
});
