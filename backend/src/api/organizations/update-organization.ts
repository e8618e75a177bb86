import { z } from "zod";
import { titleShape } from "../accounts/shapes.js";
import { etagAnswer, etagHeader, expectEtag, ifMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { organizationEtag, organizationOf, organizationShape } from "./shapes.js";

export const updateOrganization = defineRoute({
  method: "PATCH",
  path: "/organizations/{organization}",
  operation: "updateOrganization",
  tag: "organizations",
  summary: "Renames an organisation.",
  access: { to: "organization", role: "admin", scope: "organizations:write" },
  headers: z.object(ifMatchHeader),
  body: { kind: "json", maxBytes: 4_096, schema: z.strictObject({ name: titleShape }) },
  answers: { 200: { description: "As it is now.", schema: organizationShape, headers: etagAnswer } },
  async handle({ standing: { caller, organization }, headers, body }, { organizations }) {
    const row = await organizations.rename(caller, organization, body.name, (before) =>
      expectEtag(headers["if-match"], organizationEtag(before)),
    );
    return { status: 200, headers: etagHeader(organizationEtag(row)), json: organizationOf(row) };
  },
});
