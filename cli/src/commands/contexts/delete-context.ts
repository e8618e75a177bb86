import { readContexts, writeContexts } from "../../server/contexts-file.js";
import { knownContext } from "../../server/known-context.js";
import type { Terminal } from "../../terminal.js";

/** `flow context delete NAME`. */
export async function deleteContext(name: string, { env, say }: Terminal): Promise<void> {
  const known = await readContexts(env);
  knownContext(known, name);
  const current = known.current === name ? undefined : known.current;
  await writeContexts({ current, contexts: known.contexts.filter((context) => context.name !== name) }, env);
  say(`context ${name} deleted`);
}
