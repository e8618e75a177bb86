import { defineRoute } from "../route.js";

export const deleteOrganization = defineRoute({
  method: "DELETE",
  path: "/organizations/{organization}",
  operation: "deleteOrganization",
  tag: "organizations",
  summary: "Deletes an organisation that has no projects.",
  access: { to: "organization", role: "owner", scope: "organizations:write" },
  answers: { 204: { description: "Nobody sees it any more." } },
  async handle({ standing: { caller, organization } }, { organizations }) {
    await organizations.delete(caller, organization);
    return { status: 204, empty: true };
  },
});
