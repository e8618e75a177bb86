import { CommanderError } from "commander";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { Refused, usageProblem } from "./refused.js";
import { complaintsDocument, complaintText } from "./render/complaints.js";
import { jsonDocument } from "./render/json-document.js";
import { printable } from "./render/printable.js";
import type { Terminal } from "./terminal.js";

/**
 * Says why a command could not do its work, without a stack trace: on standard error for people, and with `-o json` as
 * the one document on standard output.
 */
export function reportFailure(error: unknown, argv: readonly string[], terminal: Terminal): ExitCode {
  const refused = error instanceof CommanderError ? misusedCommand(error, argv) : error;
  const { document, lines, code } =
    refused instanceof Refused ? refusal(refused, terminal) : ownFault(refused, terminal);
  for (const line of lines) terminal.say(line);
  if (wantsJson(argv)) terminal.print(jsonDocument(document));
  return code;
}

interface Report {
  readonly document: object;
  readonly lines: readonly string[];
  readonly code: ExitCode;
}

function refusal({ complaints, source }: Refused, { styles }: Terminal): Report {
  return {
    document: complaintsDocument(complaints),
    lines: complaints.map((complaint) => complaintText(complaint, source, styles)),
    code: exitCodes.invalid,
  };
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
function misusedCommand({ message }: CommanderError, argv: readonly string[]): Refused {
  const [problem = "", suggestion] = message.replace(/^error: /, "").split("\n");
  const command = argv.find((argument) => !argument.startsWith("-"));
  const manual =
    command !== undefined && commandsWithManual.has(command) ? `flow ${command} --help` : "flow --help";
  const meant = suggestion?.replace(/^\(Did you mean (.*)\?\)$/, "did you mean $1? ") ?? "";
  return usageProblem(problem, `${meant}'${manual}' shows what there is`);
}

const commandsWithManual: ReadonlySet<string> = new Set(["run", "validate", "graph", "completion"]);

/** The command line may be unreadable for commander, so it is read here as written. */
function wantsJson(argv: readonly string[]): boolean {
  return /(?:^|\0)(?:-o\0?|--output[\0=])json(?:\0|$)/.test(argv.join("\0"));
}
