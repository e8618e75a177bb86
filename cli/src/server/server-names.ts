import type { ServerNoun } from "../completion/surface.js";
import { answerOf } from "./answers.js";
import { itemsOf } from "./pages.js";
import { listProjects } from "./projects.js";
import type { Session } from "./session.js";

/** More than a person looks through. */
const mostNames = 200;

/** The names that a server has for a kind of thing. */
export async function serverNames(noun: Exclude<ServerNoun, "context">, session: Session): Promise<string[]> {
  const { api } = session;
  switch (noun) {
    case "project":
      return (await listProjects(api, mostNames)).map(({ name }) => name);
    case "token": {
      const tokens = (query: { limit: number }) =>
        answerOf(api.GET("/api/v1/account/tokens", { params: { query } }));
      return (await itemsOf(tokens, mostNames)).map(({ id }) => id);
    }
    default:
      return [];
  }
}
