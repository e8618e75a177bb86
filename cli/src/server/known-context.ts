import { exitCodes } from "../exit-codes.js";
import type { Context, Contexts } from "./contexts-file.js";
import { ServerProblem } from "./server-problem.js";

/** The context of this name; without a name the current one. */
export function knownContext({ current, contexts }: Contexts, name: string | undefined): Context {
  const found = contexts.find((context) => context.name === (name ?? current));
  if (found) return found;
  const names = contexts.map((context) => context.name).join(", ");
  throw new ServerProblem(
    name === undefined ? "no context is the current one" : `there is no context '${name}'`,
    {
      exitCode: exitCodes.notFound,
      code: "NotFound",
      help: names === "" ? "'flow login' makes one" : `there are: ${names}`,
    },
  );
}
