import { readDuration } from "../input/point-in-time.js";
import { ask, askHidden, isTerminal } from "../input/prompt.js";
import { readText } from "../input/read-text.js";
import { usageProblem } from "../refused.js";
import { answerOf } from "../server/answers.js";
import { serverAddress, standardServer } from "../server/connection.js";
import { readContexts, withContext, writeContexts, type Contexts } from "../server/contexts-file.js";
import { clientOf } from "../server/session.js";
import { signIn } from "../server/sign-in.js";
import type { Terminal } from "../terminal.js";

export interface LoginOptions {
  readonly name?: string;
  readonly email?: string;
  readonly passwordStdin?: true;
  readonly tokenStdin?: true;
  readonly expires: string;
}

const dayMs = 86_400_000;

/** `flow login [SERVER]`: makes a context with a token, and the current one of it. */
export async function login(
  given: string | undefined,
  options: LoginOptions,
  terminal: Terminal,
): Promise<void> {
  const { env } = terminal;
  const known = await readContexts(env);
  const server = serverAddress(given ?? (env["FLOWRUNNER_SERVER"] || currentServer(known)) ?? standardServer);
  const token = options.tokenStdin
    ? (await readText("-", terminal.stdin)).trim()
    : await newToken(server, options, terminal);
  const { user } = await answerOf(clientOf({ server, token }, terminal).GET("/api/v1/account"));
  const before = known.contexts.find((context) => context.server === server);
  const name = options.name ?? before?.name ?? new URL(server).host;
  await writeContexts(withContext(known, { ...(before?.name === name && before), name, server, token }), env);
  terminal.say(`signed in to ${server} as ${user.email} (context ${name})`);
}

function currentServer({ current, contexts }: Contexts): string | undefined {
  return contexts.find(({ name }) => name === current)?.server;
}

async function newToken(server: string, options: LoginOptions, terminal: Terminal): Promise<string> {
  const expiresInDays = Math.ceil(readDuration("--expires", options.expires) / dayMs);
  const isPiped = options.passwordStdin === true || !isTerminal(terminal.stdin);
  if (isPiped && options.email === undefined)
    throw usageProblem("standard input is the password, and nothing says whose it is", "add --email");
  if (!isPiped) terminal.say(`signing in to ${server}`);
  const email = options.email ?? (await ask("e-mail: ", "add --email", terminal));
  const password = isPiped
    ? (await readText("-", terminal.stdin)).replace(/\r?\n$/, "")
    : await askHidden("password: ", "add --password-stdin", terminal);
  return signIn(server, { email, password, expiresInDays });
}
