import { Option, type Command } from "commander";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { outputFormats, type OutputFormat } from "../render/formats.js";
import type { Session } from "../server/session.js";
import type { Terminal } from "../terminal.js";

/** What a command for a server does; nothing returned means that it succeeded. */
export type Work<Given extends unknown[]> = (session: Session, ...given: Given) => Promise<ExitCode | void>;

/** Between commander's commands and their code. */
export class Calling {
  constructor(
    readonly terminal: Terminal,
    private readonly ended: (code: ExitCode) => void,
  ) {}

  /** The action of a command that needs no server. */
  alone<Given extends unknown[]>(work: (...given: Given) => Promise<ExitCode | void>) {
    return async (...given: Given): Promise<void> => {
      this.ended((await work(...given)) ?? exitCodes.succeeded);
    };
  }

  /** The action of a command that `connected` has given its options. */
  within<Given extends unknown[]>(work: Work<Given>) {
    return async (...given: [...Given, Command]): Promise<void> => {
      const command = given.pop() as Command;
      const { Session } = await import("../server/session.js");
      const session = await Session.open(command.opts(), this.terminal);
      this.ended((await work(session, ...(given as unknown as Given))) ?? exitCodes.succeeded);
    };
  }
}

/** Repeatable options are absent when they are not used. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Adds what says which server, as whom, and where on it. */
export function connected(command: Command): Command {
  return command
    .optionsGroup("Options:")
    .addOption(connection("--context <context>", "the context to use (default: the current one)"))
    .addOption(connection("--server <url>", "the server's address"))
    .addOption(connection("--token <value>", "an API token; @FILE takes it from a file"))
    .addOption(connection("--project <project>", "the project to work in, by name or id"));
}

function connection(flags: string, description: string): Option {
  return new Option(flags, description).helpGroup("Server:");
}

/** Adds `-o`; the first format is the default. */
export function formatted(command: Command, formats: readonly OutputFormat[] = outputFormats): Command {
  const option = new Option("-o, --output <format>", "what standard output holds");
  return command.addOption(option.choices(formats).default(formats[0]));
}

/** `-o` of a command that shows what happens, or one document. */
export function textOrJson(description = "what standard output holds"): Option {
  return new Option("-o, --output <format>", description).choices(["text", "json"]).default("text");
}
