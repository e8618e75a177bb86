import { oneNamed } from "../paths.js";
import { defineRoute } from "../route.js";

export const deleteToken = defineRoute({
  method: "DELETE",
  path: "/account/tokens/{token}",
  operation: "deleteToken",
  tag: "accounts",
  summary: "Revokes one of the caller's API tokens.",
  access: { to: "account", scope: "credentials:write" },
  parameters: oneNamed("token"),
  answers: { 204: { description: "It opens nothing any more." } },
  async handle({ standing: { caller }, parameters }, { tokens }) {
    await tokens.revoke(caller.userId, parameters.token);
    return { status: 204, empty: true };
  },
});
