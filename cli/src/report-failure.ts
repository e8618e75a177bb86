import { CommanderError, type Command } from "commander";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { Refused, usageProblem } from "./refused.js";
import { complaintsDocument, complaintText } from "./render/complaints.js";
import { jsonDocument } from "./render/json-document.js";
import { printable } from "./render/printable.js";
import { ServerProblem } from "./server/server-problem.js";
import type { Terminal } from "./terminal.js";
import { Unanswered } from "./unanswered.js";

/**
 * Says why a command could not do its work, without a stack trace: on standard error for people, and with `-o json` as
 * the one document on standard output.
 */
export function reportFailure(
  error: unknown,
  argv: readonly string[],
  program: Command,
  terminal: Terminal,
): ExitCode {
  if (error instanceof Unanswered) return exitCodes.cancelled;
  // A command of commands without one of them: commander has shown its help.
  if (error instanceof CommanderError && error.code === "commander.help") return exitCodes.invalid;
  const failure = error instanceof CommanderError ? misusedCommand(error, argv, program) : error;
  const { document, lines, code } = reportOf(failure, terminal);
  for (const line of lines) terminal.say(line);
  if (wantsJson(argv)) terminal.print(jsonDocument(document));
  return code;
}

interface Report {
  readonly document: object;
  readonly lines: readonly string[];
  readonly code: ExitCode;
}

function reportOf(failure: unknown, terminal: Terminal): Report {
  if (failure instanceof Refused) return refusal(failure, terminal);
  if (failure instanceof ServerProblem) return serverProblem(failure, terminal);
  return ownFault(failure, terminal);
}

function refusal({ complaints, source }: Refused, { styles }: Terminal): Report {
  return {
    document: complaintsDocument(complaints),
    lines: complaints.map((complaint) => complaintText(complaint, source, styles)),
    code: exitCodes.invalid,
  };
}

function serverProblem(
  { exitCode, code, message, help, details }: ServerProblem,
  terminal: Terminal,
): Report {
  const { styles } = terminal;
  return {
    document: { error: { code, message, help: help ?? null, details } },
    lines: [
      `${styles.bad("error:")} ${styles.strong(printable(message))}`,
      ...issuesIn(details).map((issue) => `  ${printable(issue)}`),
      ...(help === undefined ? [] : [`  ${styles.accent("help:")} ${printable(help)}`]),
    ],
    code: exitCode,
  };
}

/** What a problem document says of single places; one alone stands in its message already. */
function issuesIn({ errors }: ServerProblem["details"]): string[] {
  if (!Array.isArray(errors) || errors.length < 2) return [];
  return (errors as { path?: unknown; message?: unknown }[]).map(({ path, message }) =>
    [path, message].filter(Boolean).join(": "),
  );
}

function ownFault(error: unknown, { styles }: Terminal): Report {
  const message = printable(error instanceof Error ? error.message : String(error));
  return {
    document: { status: "failed", output: null, error: { code: "InternalError", message }, steps: [] },
    lines: [
      `${styles.bad("error:")} ${message}`,
      `  ${styles.accent("help:")} this is a fault of flow itself, not of your flow: please report it`,
    ],
    code: exitCodes.failed,
  };
}

/** What commander says of a command line, as a refusal: `error: unknown option '--ouput'\n(Did you mean …?)`. */
function misusedCommand({ message }: CommanderError, argv: readonly string[], program: Command): Refused {
  const [problem = "", suggestion] = message.replace(/^error: /, "").split("\n");
  const meant = suggestion?.replace(/^\(Did you mean (.*)\?\)$/, "did you mean $1? ") ?? "";
  const manual = [program.name(), ...commandNamed(argv, program), "--help"].join(" ");
  return usageProblem(problem, `${meant}'${manual}' shows what there is`);
}

/** The words of a command line that name a command. */
function commandNamed(argv: readonly string[], program: Command): string[] {
  const [name, ...rest] = argv.filter((argument) => !argument.startsWith("-"));
  const command = program.commands.find((known) => known.name() === name || known.aliases().includes(name!));
  return command ? [name!, ...commandNamed(rest, command)] : [];
}

/** The command line may be unreadable for commander, so it is read here as written. */
function wantsJson(argv: readonly string[]): boolean {
  return /(?:^|\0)(?:-o\0?|--output[\0=])json(?:\0|$)/.test(argv.join("\0"));
}
