import { z } from "zod";
import { AppError } from "../../errors.js";
import { defineRoute } from "../route.js";

export const signOut = defineRoute({
  method: "DELETE",
  path: "/sessions/current",
  operation: "signOut",
  tag: "accounts",
  summary: "Ends the session that the request is made with.",
  access: { to: "account", scope: "credentials:write" },
  answers: { 204: { description: "Signed out.", headers: z.object({ "set-cookie": z.string() }) } },
  async handle({ standing: { caller } }, { signIn, cookie }) {
    if (caller.credential.kind !== "session") throw new AppError("NotFound", "A token has no session.");
    await signIn.end(caller.userId, caller.credential.id);
    return { status: 204, headers: { "set-cookie": cookie.cleared() }, empty: true };
  },
});
