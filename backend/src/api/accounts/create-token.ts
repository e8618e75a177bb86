import { z } from "zod";
import { defineRoute } from "../route.js";
import { scopeShape, titleShape, tokenOf, tokenShape } from "./shapes.js";

const dayMs = 24 * 3_600_000;

export const createToken = defineRoute({
  method: "POST",
  path: "/account/tokens",
  operation: "createToken",
  tag: "accounts",
  summary: "Makes an API token. Its secret is in this answer and never again.",
  access: { to: "account", scope: "credentials:write" },
  body: {
    kind: "json",
    maxBytes: 4_096,
    schema: z.strictObject({
      name: titleShape,
      scopes: z.array(scopeShape).min(1),
      project: z.string().max(200).nullable().default(null),
      expiresInDays: z.int().min(1).max(366).default(90),
    }),
  },
  answers: {
    201: {
      description: "The token.",
      schema: tokenShape.extend({ secret: z.string().describe("`Authorization: Bearer` takes it.") }),
    },
  },
  async handle({ standing: { caller }, body: { expiresInDays, ...request } }, { tokens }) {
    const { token, secret } = await tokens.make(caller, { ...request, lifetimeMs: expiresInDays * dayMs });
    return { status: 201, json: { ...tokenOf(token), secret } };
  },
});
