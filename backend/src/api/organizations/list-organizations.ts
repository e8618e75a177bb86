import { z } from "zod";
import { defineRoute } from "../route.js";
import { organizationOfUser, organizationOfUserShape } from "./shapes.js";

export const listOrganizations = defineRoute({
  method: "GET",
  path: "/organizations",
  operation: "listOrganizations",
  tag: "organizations",
  summary: "Lists the organisations that the caller works in, by name.",
  access: { to: "account", scope: "organizations:read" },
  answers: {
    200: {
      description: "The organisations.",
      schema: z.strictObject({ items: z.array(organizationOfUserShape) }),
    },
  },
  async handle({ standing: { caller } }, { organizations }) {
    const items = (await organizations.ofCaller(caller)).map(organizationOfUser);
    return { status: 200, json: { items } };
  },
});
