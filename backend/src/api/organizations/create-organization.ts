import { z } from "zod";
import { titleShape } from "../accounts/shapes.js";
import { etagAnswer, etagHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { organizationEtag, organizationOf, organizationShape } from "./shapes.js";

export const createOrganization = defineRoute({
  method: "POST",
  path: "/organizations",
  operation: "createOrganization",
  tag: "organizations",
  summary: "Makes an organisation, which the caller owns.",
  access: { to: "account", scope: "organizations:write" },
  body: { kind: "json", maxBytes: 4_096, schema: z.strictObject({ name: titleShape }) },
  answers: { 201: { description: "Made.", schema: organizationShape, headers: etagAnswer } },
  async handle({ standing: { caller }, body }, { organizations }) {
    const row = await organizations.create(caller, body.name);
    return { status: 201, headers: etagHeader(organizationEtag(row)), json: organizationOf(row) };
  },
});
