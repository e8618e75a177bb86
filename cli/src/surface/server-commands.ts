import type { Command } from "commander";
import { addAccountCommands } from "./account.js";
import type { Calling } from "./calling.js";
import { addCompletedNames } from "./completed-names.js";
import { addContextCommands } from "./contexts.js";
import { addFlowCommands } from "./flows.js";
import { addKeptCommands } from "./kept.js";
import { addOperationCommands } from "./operations.js";
import { addProjectCommands } from "./projects.js";
import { addRecordCommands } from "./records.js";
import { addScheduleCommands } from "./schedules.js";
import { addRunCommands } from "./runs.js";
import { addWaitCommands } from "./waits.js";

/** Adds every command that is for a server, in the order in which help shows them. */
export function addServerCommands(program: Command, calling: Calling): void {
  addContextCommands(program, calling);
  addFlowCommands(program, calling);
  addRunCommands(program, calling);
  addOperationCommands(program, calling);
  addScheduleCommands(program, calling);
  addWaitCommands(program, calling);
  addKeptCommands(program, calling);
  addRecordCommands(program, calling);
  addProjectCommands(program, calling);
  addAccountCommands(program, calling);
  addCompletedNames(program, calling);
  for (const command of program.commands) if (command.commands.length > 0) command.helpCommand(false);
}
