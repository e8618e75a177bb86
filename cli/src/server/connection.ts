import { readTextFile } from "../input/read-text.js";
import { usageProblem } from "../refused.js";
import type { Terminal } from "../terminal.js";
import { readContexts, type Context } from "./contexts-file.js";

/** The options that every command for a server has. */
export interface ConnectionOptions {
  readonly context?: string;
  readonly server?: string;
  readonly token?: string;
  readonly project?: string;
}

/** Which server, as whom, and where on it. */
export interface Connection {
  /** Null: no context is used. */
  readonly context: string | null;
  readonly server: string;
  readonly token: string | null;
  /** A name or an id. */
  readonly project: string | null;
}

/** Where `flow up` listens when nothing else is said. */
export const standardServer = "http://127.0.0.1:7400";

/**
 * What the command line says goes before the environment, and that before the context. C1 The token and the project of
 * a context are for the context's own server: another one never gets to see them.
 */
export async function readConnection(
  options: ConnectionOptions,
  { env, say, styles }: Pick<Terminal, "env" | "say" | "styles">,
): Promise<Connection> {
  const context = await contextOf(options.context ?? (env["FLOWRUNNER_CONTEXT"] || undefined), env);
  const given = options.server ?? (env["FLOWRUNNER_SERVER"] || undefined);
  const server = serverAddress(given ?? context?.server ?? standardServer);
  const own = context?.server === server ? context : null; // C1
  if (options.token !== undefined && !options.token.startsWith("@")) {
    say(`${styles.warning("warning:")} the token is on the command line, where others can read it`);
    say("  help: set FLOWRUNNER_TOKEN, or write --token @FILE");
  }
  return {
    context: own?.name ?? null,
    server,
    token: (await givenToken(options.token)) ?? (env["FLOWRUNNER_TOKEN"] || own?.token) ?? null,
    project: options.project ?? (env["FLOWRUNNER_PROJECT"] || own?.project) ?? null,
  };
}

/** An address as people write it: `localhost:7070` will do. Throws `Refused` for what is none. */
export function serverAddress(given: string): string {
  const withScheme = /^https?:\/\//.test(given) ? given : `http://${given}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null;
  if (!url || url.username || url.search || url.hash || given.includes("://") !== (withScheme === given))
    throw usageProblem(`${given} is not the address of a server`, "write it like https://flows.example.org");
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

async function contextOf(named: string | undefined, env: Terminal["env"]): Promise<Context | null> {
  const { current, contexts } = await readContexts(env);
  const name = named ?? current;
  const context = contexts.find((candidate) => candidate.name === name);
  if (context) return context;
  if (named === undefined) return null;
  throw usageProblem(
    `there is no context '${named}'`,
    contexts.length > 0
      ? `there are: ${contexts.map((context) => context.name).join(", ")}`
      : "'flow login' makes one",
  );
}

async function givenToken(given: string | undefined): Promise<string | undefined> {
  if (!given?.startsWith("@")) return given;
  return (await readTextFile(given.slice(1), "--token @FILE takes the token from a file")).trim();
}
