import { readContexts, writeContexts } from "../../server/contexts-file.js";
import { knownContext } from "../../server/known-context.js";
import type { Terminal } from "../../terminal.js";

/** `flow context use NAME`. */
export async function useContext(name: string, { env, say }: Terminal): Promise<void> {
  const known = await readContexts(env);
  const { server } = knownContext(known, name);
  await writeContexts({ ...known, current: name }, env);
  say(`commands now go to ${server} (context ${name})`);
}
