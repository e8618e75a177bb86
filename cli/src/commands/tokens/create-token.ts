import { readDuration } from "../../input/point-in-time.js";
import { usageProblem } from "../../refused.js";
import { answerOf } from "../../server/answers.js";
import { everyScope, projectScopes, scopes, type Scope } from "../../server/scopes.js";
import type { Session } from "../../server/session.js";

export interface CreateTokenOptions {
  readonly scope?: readonly string[];
  readonly expires: string;
  readonly onlyProject?: boolean;
}

const dayMs = 86_400_000;

/** `flow token create NAME`: the secret alone goes to standard output. */
export async function createToken(
  session: Session,
  name: string,
  { scope, expires, onlyProject }: CreateTokenOptions,
): Promise<void> {
  const wide = onlyProject ? projectScopes : everyScope;
  const body = {
    name,
    scopes: scope ? scope.map(readScope) : wide,
    project: onlyProject ? await session.project() : null,
    expiresInDays: Math.ceil(readDuration("--expires", expires) / dayMs),
  };
  const { id, secret, expiresAt } = await answerOf(session.api.POST("/api/v1/account/tokens", { body }));
  const { print, say } = session.terminal;
  say(`token ${id} is good until ${new Date(expiresAt).toISOString()}; it is shown this once:`);
  print(`${secret}\n`);
}

function readScope(given: string): Scope {
  const found = scopes.find((scope) => scope === given);
  if (found) return found;
  throw usageProblem(`--scope ${given}: there is no such scope`, `there are: ${scopes.join(", ")}`);
}
