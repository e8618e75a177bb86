import type { Command } from "commander";
import { addAccountCommands } from "./account.js";
import type { Calling } from "./calling.js";
import { addCompletedNames } from "./completed-names.js";
import { addContextCommands } from "./contexts.js";
import { addProjectCommands } from "./projects.js";

/** Adds every command that is for a server, in the order in which help shows them. */
export function addServerCommands(program: Command, calling: Calling): void {
  addContextCommands(program, calling);
  addProjectCommands(program, calling);
  addAccountCommands(program, calling);
  addCompletedNames(program, calling);
  for (const command of program.commands) if (command.commands.length > 0) command.helpCommand(false);
}
