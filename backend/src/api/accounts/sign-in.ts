import { z } from "zod";
import { sessionLifetimeMs } from "../../auth/session-periods.js";
import { defineRoute } from "../route.js";
import { time, userOf, userShape } from "./shapes.js";

export const signIn = defineRoute({
  method: "POST",
  path: "/sessions",
  operation: "signIn",
  tag: "accounts",
  summary: "Signs in with a password; the answer's cookie is the session.",
  access: { to: "anyone" },
  headers: z.object({ "user-agent": z.string().default("") }),
  body: {
    kind: "json",
    maxBytes: 4_096,
    schema: z.strictObject({ email: z.string().max(254), password: z.string().max(256) }),
  },
  answers: {
    201: {
      description: "Signed in.",
      schema: z.strictObject({ user: userShape, expiresAt: time }),
      headers: z.object({ "set-cookie": z.string() }),
    },
  },
  async handle({ body, address, headers }, services) {
    const userAgent = headers["user-agent"];
    const { user, secret, expiresAt } = await services.signIn.signIn({ ...body, address, userAgent });
    return {
      status: 201,
      headers: { "set-cookie": services.cookie.holding(secret, sessionLifetimeMs) },
      json: { user: userOf(user), expiresAt },
    };
  },
});
