import type { Command, Option } from "commander";

/** What may stand where a value is awaited. */
export type Awaited =
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "file" }
  | { readonly kind: "folder" }
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
  readonly argument: Awaited | null;
}

/** What a shell can complete, read from the commands themselves. */
export function completedCommands(program: Command): CompletedCommand[] {
  const help = program.createHelp();
  return help.visibleCommands(program).map((command) => {
    const [argument] = command.registeredArguments;
    return {
      name: command.name(),
      summary: command.summary() || command.description(),
      options: help.visibleOptions(command).map(completedOption),
      argument: argument ? awaited(argument.name(), argument.argChoices) : null,
    };
  });
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

function awaited(name: string, choices: readonly string[] | undefined): Awaited {
  if (choices) return { kind: "choice", choices };
  return name === "file" || name === "folder" ? { kind: name } : { kind: "text" };
}
