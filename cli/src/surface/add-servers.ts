import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.js";
import type { Terminal } from "../terminal.js";
import { Calling } from "./calling.js";
import { addServerCommands } from "./server-commands.js";

/** Adds what is for a server. */
export function addServers(program: Command, terminal: Terminal, ended: (code: ExitCode) => void): void {
  addServerCommands(program, new Calling(terminal, ended));
}
