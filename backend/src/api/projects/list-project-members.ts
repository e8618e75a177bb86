import { z } from "zod";
import { memberOf, memberShape } from "../organizations/shapes.js";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";

export const listProjectMembers = defineRoute({
  method: "GET",
  path: "/projects/{project}/members",
  operation: "listProjectMembers",
  tag: "members",
  summary: "Lists the members of the project alone; those of its organisation are members too.",
  access: { to: "project", role: "viewer", scope: "members:read" },
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(memberShape) } },
  async handle({ standing, query }, { members }) {
    const [after] = placeOf(query.cursor, z.tuple([z.string()])) ?? [""];
    const membership = standing;
    const rows = await members.list(membership, after, query.limit + 1);
    return { status: 200, json: pageAnswer(rows, query.limit, memberOf, ({ userId }) => [userId]) };
  },
});
