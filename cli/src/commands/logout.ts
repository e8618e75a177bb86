import { answerOf } from "../server/answers.js";
import { readContexts, writeContexts } from "../server/contexts-file.js";
import { knownContext } from "../server/known-context.js";
import { ServerProblem } from "../server/server-problem.js";
import { clientOf } from "../server/session.js";
import type { Terminal } from "../terminal.js";

/** `flow logout [CONTEXT]`: the token is forgotten here also when the server cannot be told. */
export async function logout(name: string | undefined, terminal: Terminal): Promise<void> {
  const { env, say, styles } = terminal;
  const known = await readContexts(env);
  const { token, ...signedOut } = knownContext(known, name);
  if (token === undefined) return say(`you are not signed in to ${signedOut.server}`);
  const problem = await revoke(signedOut.server, token, terminal);
  const contexts = known.contexts.map((context) => (context.name === signedOut.name ? signedOut : context));
  await writeContexts({ ...known, contexts }, env);
  say(`signed out of ${signedOut.server}`);
  if (problem) say(`${styles.warning("warning:")} the token was not revoked: ${problem.message}`);
}

/** What kept it from being revoked; null: nothing. */
async function revoke(server: string, token: string, terminal: Terminal): Promise<ServerProblem | null> {
  const api = clientOf({ server, token }, terminal);
  try {
    const { credential } = await answerOf(api.GET("/api/v1/account"));
    await answerOf(
      api.DELETE("/api/v1/account/tokens/{token}", { params: { path: { token: credential.id } } }),
    );
    return null;
  } catch (error) {
    if (error instanceof ServerProblem) return error;
    throw error;
  }
}
