import { z } from "zod";
import { defineRoute } from "../route.js";
import { emailShape, passwordShape, titleShape, userOf, userShape } from "./shapes.js";

export const register = defineRoute({
  method: "POST",
  path: "/accounts",
  operation: "register",
  tag: "accounts",
  summary: "Registers a person, where the server lets anybody register.",
  access: { to: "anyone" },
  body: {
    kind: "json",
    maxBytes: 4_096,
    schema: z.strictObject({ email: emailShape, name: titleShape, password: passwordShape }),
  },
  answers: { 201: { description: "Registered; sign in next.", schema: userShape } },
  async handle({ body, address }, { accounts }) {
    return { status: 201, json: userOf(await accounts.register(body, address)) };
  },
});
