import { readConnection, type ConnectionOptions } from "../../server/connection.js";
import type { Terminal } from "../../terminal.js";

/** `flow context show`: what all options, variables and contexts together come to. Asks no server. */
export async function showContext(options: ConnectionOptions, terminal: Terminal): Promise<void> {
  const { context, server, token, project } = await readConnection(options, terminal);
  const rows = [
    ["context", context ?? "none"],
    ["server", server],
    ["signed in", token === null ? "no: 'flow login' signs you in" : "yes"],
    ["project", project ?? "your only one"],
  ];
  terminal.print(rows.map(([name, text]) => `${`${name}:`.padEnd(12)}${text}\n`).join(""));
}
