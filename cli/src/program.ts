import { Argument, Command, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { Shell } from "./commands/completion.js";
import type { RunOptions } from "./input/run-request.js";
import type { ExitCode } from "./exit-codes.js";
import { Calling } from "./surface/calling.js";
import { addHere } from "./surface/here.js";
import { addUp } from "./surface/up.js";
import type { Terminal } from "./terminal.js";

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const serverless: ReadonlySet<string | undefined> = new Set([
  ...["run", "validate", "graph", "test", "up", "version"],
]);

/** Whether the command of this name can do without `addServerCommands`. */
export function isServerless(command: string | undefined): boolean {
  return serverless.has(command);
}

/**
 * The surface of `flow` for one machine; `addServerCommands` adds what is for a server. Each command's code is loaded
 * when it is called, so that `flow run` pays for nothing else. `ended` is told the exit code.
 */
export function createProgram(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  const program = new Command("flow")
    .description("Run FlowRunner flows: here, or on a server")
    .version(manifest.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: terminal.print, outputError: () => undefined });

  program.commandsGroup("Here:");
  program
    .command("run")
    .summary("run a flow to its end")
    .description(
      "Run a flow to its end, here, without a server: progress and logs on standard error, the flow's output as JSON " +
        "on standard output. Its code runs as you. Exit code 0: succeeded, 1: failed, 2: not valid, 130: cancelled.",
    )
    .argument("<file>", "the flow; - for standard input")
    .option(
      "-i, --input <name=value>",
      "an input, read by its declared type; name=@file takes a file's text",
      collect,
    )
    .option("--input-file <file>", "inputs as a JSON object; - for standard input; -i wins over it")
    .option("--secret <name>", "a secret, from the variable of its name; or NAME=@file", collect)
    .option("--secrets-file <file>", "secrets as lines NAME=value; --secret wins over it")
    .option("--config <name=value>", "a value of the project; JSON if it parses, else text", collect)
    .option("--files <folder>", "the project's files (default: the flow's folder)")
    .addOption(outputOption())
    .action(async (file: string, options: RunOptions) => {
      const { run } = await import("./commands/run.js");
      ended(await run(file, options, terminal));
    });

  addHere(program, terminal, ended);
  addUp(program, new Calling(terminal, ended));

  program
    .command("version")
    .description("print the version")
    .action(() => {
      terminal.print(`flow ${manifest.version}\n`);
    });

  program
    .command("completion")
    .summary("print a script that completes commands in your shell")
    .description(
      "Print a script that completes commands, options and files in your shell.\n\n" +
        "  bash:  source <(flow completion bash)\n" +
        "  zsh:   flow completion zsh > ~/.zfunc/_flow\n" +
        "  fish:  flow completion fish > ~/.config/fish/completions/flow.fish",
    )
    .addArgument(new Argument("<shell>", "your shell").choices(["bash", "zsh", "fish"]))
    .action(async (shell: Shell) => {
      const { completion } = await import("./commands/completion.js");
      completion(shell, program, terminal);
    });

  return program;
}

function outputOption(): Option {
  return new Option("-o, --output <format>", "what standard output holds")
    .choices(["text", "json"])
    .default("text");
}
