import createClient, { type Client } from "openapi-fetch";
import manifest from "../../package.json" with { type: "json" };
import { exitCodes } from "../exit-codes.js";
import { usageProblem } from "../refused.js";
import type { Terminal } from "../terminal.js";
import { readConnection, type Connection, type ConnectionOptions } from "./connection.js";
import type { paths } from "@flowrunner/api";
import { listProjects, type Project } from "./projects.js";
import { reach } from "./reaching.js";
import { ServerClock } from "./server-clock.js";
import { ServerProblem } from "./server-problem.js";
import { ServerVersion } from "./server-version.js";

export type Api = Client<paths>;

/** What a command needs of the server that it was called for. */
export class Session {
  readonly api: Api;
  readonly clock = new ServerClock();
  #project: Promise<string> | undefined;

  constructor(
    readonly connection: Connection,
    readonly terminal: Terminal,
  ) {
    this.api = clientOf(connection, terminal, this.clock);
  }

  static async open(options: ConnectionOptions, terminal: Terminal): Promise<Session> {
    return new Session(await readConnection(options, terminal), terminal);
  }

  /** The id of the project to work in: the one that is chosen, else the caller's only one. */
  project(): Promise<string> {
    return (this.#project ??= this.#findProject());
  }

  async #findProject(): Promise<string> {
    const { project } = this.connection;
    if (project?.startsWith("prj_")) return project;
    const all = await listProjects(this.api);
    return (project === null ? onlyProject(all) : projectNamed(project, all)).id;
  }
}

/** Talks to a server as whoever the connection says. */
export function clientOf(
  { server, token }: Pick<Connection, "server" | "token">,
  terminal: Pick<Terminal, "say" | "styles">,
  clock = new ServerClock(),
): Api {
  const client = createClient<paths>({
    baseUrl: server,
    headers: {
      "user-agent": `flow/${manifest.version}`,
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    fetch: reach,
  });
  const version = new ServerVersion(terminal);
  client.use({ onResponse: ({ response }) => clock.sawAnswer(response.headers) });
  client.use({ onResponse: ({ response }) => version.sawAnswer(response.headers) });
  return client;
}

function onlyProject(all: readonly Project[]): Project {
  if (all.length === 1) return all[0]!;
  if (all.length === 0) throw usageProblem("you have no project yet", "'flow project create NAME' makes one");
  throw usageProblem(
    `no project is chosen, and you have ${all.length}`,
    "'flow project use NAME' chooses one, --project names one for this call; 'flow project list' shows them",
  );
}

/** The project of a name or an id; names are unique in an organisation only. */
export function projectNamed(name: string, all: readonly Project[]): Project {
  const found = all.filter((project) => project.name === name || project.id === name);
  if (found.length === 1) return found[0]!;
  if (found.length === 0) {
    throw new ServerProblem(`there is no project '${name}' for you`, {
      exitCode: exitCodes.notFound,
      code: "NotFound",
      help: "'flow project list' shows what there is",
    });
  }
  const ids = found.map(({ id, organizationName }) => `${id} (${organizationName})`);
  throw usageProblem(`there are ${found.length} projects '${name}'`, `name it by its id: ${ids.join(", ")}`);
}
