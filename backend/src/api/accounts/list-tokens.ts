import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";
import { tokenOf, tokenShape } from "./shapes.js";

export const listTokens = defineRoute({
  method: "GET",
  path: "/account/tokens",
  operation: "listTokens",
  tag: "accounts",
  summary: "Lists the caller's API tokens, the oldest first.",
  access: { to: "account", scope: "credentials:read" },
  query: z.strictObject(pageQuery),
  answers: { 200: { description: "A page.", schema: pageOf(tokenShape) } },
  async handle({ standing: { caller }, query }, { tokens }) {
    const place = placeOf(query.cursor, z.tuple([z.int(), z.string()]));
    const after = place && { createdAt: place[0], id: place[1] };
    const found = await tokens.list(caller.userId, after, query.limit + 1);
    const json = pageAnswer(found, query.limit, tokenOf, ({ createdAt, id }) => [createdAt, id]);
    return { status: 200, json };
  },
});
