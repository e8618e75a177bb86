import { etagAnswer, etagHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { organizationEtag, organizationOf, organizationShape } from "./shapes.js";

export const getOrganization = defineRoute({
  method: "GET",
  path: "/organizations/{organization}",
  operation: "getOrganization",
  tag: "organizations",
  summary: "Gives an organisation.",
  access: { to: "organization", role: "viewer", scope: "organizations:read" },
  answers: { 200: { description: "The organisation.", schema: organizationShape, headers: etagAnswer } },
  async handle({ standing }, { organizations }) {
    const row = await organizations.get(standing.organization);
    return { status: 200, headers: etagHeader(organizationEtag(row)), json: organizationOf(row) };
  },
});
