import { hostname, userInfo } from "node:os";
import createClient from "openapi-fetch";
import { acceptedBy, answerOf } from "./answers.js";
import type { paths } from "@flowrunner/api";
import { reach } from "./reaching.js";
import { everyScope } from "./scopes.js";

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** Of the token. */
  readonly expiresInDays: number;
}

/** A token for this machine. The session that asks for it ends with that. */
export async function signIn(server: string, { email, password, expiresInDays }: SignIn): Promise<string> {
  const api = createClient<paths>({ baseUrl: server, fetch: reach });
  const { response } = await acceptedBy(api.POST("/api/v1/sessions", { body: { email, password } }));
  const cookie = response.headers.getSetCookie().map((set) => set.split(";", 1)[0]);
  api.use({ onRequest: ({ request }) => void request.headers.set("cookie", cookie.join("; ")) });
  try {
    const body = { name: nameOfThisMachine(), scopes: everyScope, project: null, expiresInDays };
    return (await answerOf(api.POST("/api/v1/account/tokens", { body }))).secret;
  } finally {
    await api.DELETE("/api/v1/sessions/current", {});
  }
}

function nameOfThisMachine(): string {
  return `flow on ${userInfo().username}@${hostname()}`.slice(0, 100);
}
