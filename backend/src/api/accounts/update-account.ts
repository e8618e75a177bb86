import { z } from "zod";
import { defineRoute } from "../route.js";
import { passwordShape, titleShape, userOf, userShape } from "./shapes.js";

export const updateAccount = defineRoute({
  method: "PATCH",
  path: "/account",
  operation: "updateAccount",
  tag: "accounts",
  summary: "Changes the caller's name or password; a new password ends the other sessions.",
  access: { to: "account", scope: "account:write" },
  body: {
    kind: "json",
    maxBytes: 4_096,
    schema: z.strictObject({
      name: titleShape.optional(),
      password: z.strictObject({ current: z.string().max(256), next: passwordShape }).optional(),
    }),
  },
  answers: { 200: { description: "The account as it is now.", schema: userShape } },
  async handle({ standing: { caller }, body: { name, password }, address }, { accounts }) {
    if (password) await accounts.changePassword(caller, { ...password, address });
    if (name !== undefined) await accounts.rename(caller.userId, name);
    return { status: 200, json: userOf(await accounts.get(caller.userId)) };
  },
});
