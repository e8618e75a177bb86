import type { Argument, Command, Option } from "commander";

/** What the server has names of. */
export const serverNouns = [
  "context",
  "project",
  "flow",
  "run",
  "secret",
  "collection",
  "path",
  "token",
] as const;

export type ServerNoun = (typeof serverNouns)[number];

/** What may stand where a value is awaited. */
export type Awaited =
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "file" }
  | { readonly kind: "folder" }
  /** Names that `flow __complete` gives. */
  | { readonly kind: "name"; readonly noun: ServerNoun }
  | { readonly kind: "text" };

export interface CompletedOption {
  /** `-o` and `--output`, or one of them. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Null: a switch. */
  readonly value: Awaited | null;
  readonly isRepeatable: boolean;
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What stands in each place; the last one's may be repeated. */
  readonly places: readonly Awaited[];
  /** A command with commands has nothing else. */
  readonly commands: readonly CompletedCommand[];
}

/** What a shell can complete, read from the commands themselves. */
export function completedCommands(program: Command): CompletedCommand[] {
  const help = program.createHelp();
  return help.visibleCommands(program).map((command) => ({
    name: command.name(),
    summary: command.summary() || command.description(),
    options: help.visibleOptions(command).map(completedOption),
    places: command.registeredArguments.map(place),
    commands: command.commands.length > 0 ? completedCommands(command) : [],
  }));
}

function completedOption(option: Option): CompletedOption {
  const [, valueName] = /<(.*)>/.exec(option.flags) ?? [];
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
    description: option.description,
    value: valueName === undefined ? null : awaited(valueName, option.argChoices),
    isRepeatable: option.parseArg !== undefined && option.argChoices === undefined,
  };
}

function place(argument: Argument): Awaited {
  return awaited(argument.name(), argument.argChoices);
}

function awaited(name: string, choices: readonly string[] | undefined): Awaited {
  if (choices) return { kind: "choice", choices };
  if (name === "file" || name === "folder") return { kind: name };
  const noun = serverNouns.find((candidate) => candidate === name);
  return noun ? { kind: "name", noun } : { kind: "text" };
}
