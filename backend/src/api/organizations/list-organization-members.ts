import { z } from "zod";
import { memberOf, memberShape } from "./shapes.js";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";

export const listOrganizationMembers = defineRoute({
  method: "GET",
  path: "/organizations/{organization}/members",
  operation: "listOrganizationMembers",
  tag: "members",
  summary: "Lists the members of the whole organisation.",
  access: { to: "organization", role: "viewer", scope: "members:read" },
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(memberShape) } },
  async handle({ standing, query }, { members }) {
    const [after] = placeOf(query.cursor, z.tuple([z.string()])) ?? [""];
    const membership = { organization: standing.organization, project: null };
    const rows = await members.list(membership, after, query.limit + 1);
    return { status: 200, json: pageAnswer(rows, query.limit, memberOf, ({ userId }) => [userId]) };
  },
});
