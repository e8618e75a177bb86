import { defineRoute } from "../route.js";
import { oneNamed } from "../paths.js";

export const endSession = defineRoute({
  method: "DELETE",
  path: "/account/sessions/{session}",
  operation: "endSession",
  tag: "accounts",
  summary: "Ends one of the caller's sessions.",
  access: { to: "account", scope: "credentials:write" },
  parameters: oneNamed("session"),
  answers: { 204: { description: "Ended." } },
  async handle({ standing: { caller }, parameters }, { signIn }) {
    await signIn.end(caller.userId, parameters.session);
    return { status: 204, empty: true };
  },
});
