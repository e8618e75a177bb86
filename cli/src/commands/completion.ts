import type { Command } from "commander";
import { bashCompletion } from "../completion/bash.js";
import { fishCompletion } from "../completion/fish.js";
import { completedCommands, type CompletedCommand } from "../completion/surface.js";
import { zshCompletion } from "../completion/zsh.js";
import type { Terminal } from "../terminal.js";

export type Shell = "bash" | "zsh" | "fish";

const scripts: Record<Shell, (commands: readonly CompletedCommand[]) => string> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `flow completion SHELL`: a script that completes commands, options and files. */
export function completion(shell: Shell, program: Command, terminal: Terminal): void {
  terminal.print(scripts[shell](completedCommands(program)));
}
