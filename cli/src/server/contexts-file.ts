import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { usageProblem } from "../refused.js";
import type { Terminal } from "../terminal.js";

/** A server, who one is there, and the project one works in: what a name stands for. */
export interface Context {
  readonly name: string;
  /** `http://HOST:PORT`, without a slash at the end. */
  readonly server: string;
  readonly token?: string;
  /** The project's id. */
  readonly project?: string;
}

export interface Contexts {
  /** The name of the one that is used when none is named. */
  readonly current?: string | undefined;
  readonly contexts: readonly Context[];
}

/** `flowrunner/config.yaml` in `$XDG_CONFIG_HOME`, else in `~/.config`. */
export function contextsPath(env: Terminal["env"]): string {
  const configFolder = env["XDG_CONFIG_HOME"] || join(env["HOME"] || homedir(), ".config");
  return join(configFolder, "flowrunner", "config.yaml");
}

/** No file is no contexts. Throws `Refused` for one that cannot be read. */
export async function readContexts(env: Terminal["env"]): Promise<Contexts> {
  const path = contextsPath(env);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { contexts: [] };
    throw unusable(path, (error as Error).message);
  }
  return contextsIn(text, path);
}

/** Replaces the file in one step. Tokens stand in it: it is for its owner alone. */
export async function writeContexts(contexts: Contexts, env: Terminal["env"]): Promise<void> {
  const path = contextsPath(env);
  const written = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(written, stringify(contexts), { mode: 0o600 });
  await chmod(written, 0o600);
  await rename(written, path);
}

/** Adds the context, or replaces the one of its name, and makes it the current one. */
export function withContext({ contexts }: Contexts, context: Context): Contexts {
  const others = contexts.filter(({ name }) => name !== context.name);
  return { current: context.name, contexts: [...others, context].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

function contextsIn(text: string, path: string): Contexts {
  let read: unknown;
  try {
    read = parse(text);
  } catch (error) {
    throw unusable(path, (error as Error).message.split("\n", 1)[0]!);
  }
  if (read === null) return { contexts: [] };
  if (isContexts(read)) return read;
  throw unusable(path, "it does not hold a list `contexts` with a `name` and a `server` each");
}

function isContexts(read: unknown): read is Contexts {
  const { current, contexts } = (read ?? {}) as { current?: unknown; contexts?: unknown };
  return isTextOrNone(current) && Array.isArray(contexts) && contexts.every(isContext);
}

function isContext(read: unknown): read is Context {
  const { name, server, token, project } = (read ?? {}) as { [key: string]: unknown };
  return [name, server].every((text) => typeof text === "string") && [token, project].every(isTextOrNone);
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function unusable(path: string, reason: string): Error {
  return usageProblem(`cannot use ${path}: ${reason}`, "mend it, or delete it and run 'flow login' again");
}
