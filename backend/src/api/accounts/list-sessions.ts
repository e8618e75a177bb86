import { z } from "zod";
import { defineRoute } from "../route.js";
import { sessionOf, sessionShape } from "./shapes.js";

export const listSessions = defineRoute({
  method: "GET",
  path: "/account/sessions",
  operation: "listSessions",
  tag: "accounts",
  summary: "Lists the browsers that the caller is signed in with, newest first.",
  access: { to: "account", scope: "credentials:read" },
  answers: {
    200: { description: "The sessions.", schema: z.strictObject({ items: z.array(sessionShape) }) },
  },
  async handle({ standing: { caller } }, { signIn }) {
    const sessions = await signIn.sessions(caller.userId);
    const items = sessions.map((session) => sessionOf(session, caller.credential.id));
    return { status: 200, json: { items } };
  },
});
