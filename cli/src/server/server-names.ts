import type { ServerNoun } from "../completion/surface.js";
import { answerOf } from "./answers.js";
import { listCollections } from "./collections.js";
import { listFolder } from "./files.js";
import { listFlows } from "./flows.js";
import { itemsOf, type PageQuery } from "./pages.js";
import { listProjects } from "./projects.js";
import { listRuns } from "./runs.js";
import { listSecrets } from "./secrets.js";
import type { Session } from "./session.js";

/** More than a person looks through. */
const mostNames = 200;

interface Named {
  readonly name: string;
}

/** The names that a server has for a kind of thing; `begun`: what of it is written already. */
export async function serverNames(
  noun: Exclude<ServerNoun, "context">,
  begun: string,
  session: Session,
): Promise<string[]> {
  switch (noun) {
    case "project":
      return names(await listProjects(session.api, mostNames));
    case "flow":
      return names(await listFlows(session, mostNames));
    case "run":
      return ["@latest", ...(await listRuns(session, {}, mostNames)).map(({ id }) => id)];
    case "secret":
      return names(await listSecrets(session, mostNames));
    case "collection":
      return names(await listCollections(session, mostNames));
    case "path":
      return pathsIn(begun.replace(/[^/]*$/, ""), session);
    case "token":
      return tokenIds(session);
  }
}

function names(all: readonly Named[]): string[] {
  return all.map(({ name }) => name);
}

async function pathsIn(folder: string, session: Session): Promise<string[]> {
  const files = await listFolder(session, folder.replace(/\/$/, ""), mostNames);
  return files.map(({ path, kind }) => (kind === "folder" ? `${path}/` : path));
}

async function tokenIds({ api }: Session): Promise<string[]> {
  const page = (query: PageQuery) => answerOf(api.GET("/api/v1/account/tokens", { params: { query } }));
  return (await itemsOf(page, mostNames)).map(({ id }) => id);
}
