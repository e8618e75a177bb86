import { CommanderError, type Command } from "commander";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { processTerminal, type Terminal } from "./terminal.js";

/** How a program was called. */
export interface ProgramCall {
  readonly argv: readonly string[];
  readonly terminal: Terminal;
  /** To be told the exit code. */
  readonly ended: (code: ExitCode) => void;
}

/** A program, and the words that it is to read. */
export interface Called {
  readonly program: Command;
  readonly argv: readonly string[];
}

/** Runs this process as a program on its command line, and ends it with the exit code; without words it shows help. */
export async function runProcess(programOf: (call: ProgramCall) => Promise<Called>): Promise<void> {
  const terminal = processTerminal(process);
  const [, , ...given] = process.argv;
  let code: ExitCode = exitCodes.succeeded;
  const ended = (told: ExitCode): void => void (code = told);
  const { program, argv } = await programOf({
    argv: given.length === 0 ? ["--help"] : given,
    terminal,
    ended,
  });
  const failWith = async (error: unknown): Promise<ExitCode> => {
    const { reportFailure } = await import("./report-failure.js");
    return reportFailure(error, argv, program, terminal);
  };
  process.on("uncaughtException", (error) => void failWith(error).then(exit));
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    const isAnswered = error instanceof CommanderError && error.exitCode === 0;
    if (!isAnswered) code = await failWith(error);
  }
  exit(code);
}

/** Ends the process once everything written has left it, whatever timers and sockets are still open. */
function exit(ended: ExitCode): void {
  process.stdout.write("", () => process.stderr.write("", () => process.exit(ended)));
}
