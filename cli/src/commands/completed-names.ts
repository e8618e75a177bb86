import { Command } from "commander";
import type { ServerNoun } from "../completion/surface.js";
import { readContexts } from "../server/contexts-file.js";
import { connected } from "../surface/calling.js";
import type { Terminal } from "../terminal.js";

/** Whoever presses Tab does not wait longer. */
const patienceMs = 1_500;

/** Names for a shell to offer, one a line. Nobody hears of failures: then there is nothing to offer. */
export async function completedNames(
  noun: ServerNoun,
  words: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const silent = { ...terminal, say: () => undefined };
  const patience = new Promise<string[]>((resolve) => setTimeout(resolve, patienceMs, []));
  const names = await Promise.race([namesOf(noun, words, silent).catch(() => []), patience]);
  terminal.print(names.map((name) => `${name}\n`).join(""));
}

async function namesOf(noun: ServerNoun, words: readonly string[], terminal: Terminal): Promise<string[]> {
  if (noun === "context") return (await readContexts(terminal.env)).contexts.map(({ name }) => name);
  const { Session } = await import("../server/session.js");
  const session = await Session.open(connectionIn(words), terminal);
  const { serverNames } = await import("../server/server-names.js");
  return serverNames(noun, words.at(-1) ?? "", session);
}

/** The words are the beginning of some command line: what cannot be read of it is passed over. */
function connectionIn(words: readonly string[]): object {
  const reader = connected(new Command()).argument("[word...]").allowUnknownOption().exitOverride();
  return reader
    .configureOutput({ outputError: () => undefined })
    .parse(words, { from: "user" })
    .opts();
}
