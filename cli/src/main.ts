import { CommanderError } from "commander";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { createProgram } from "./program.js";
import { processTerminal } from "./terminal.js";

const terminal = processTerminal(process);
const [, , ...given] = process.argv;
const argv = given.length === 0 ? ["--help"] : given;

process.on("uncaughtException", (error) => void failWith(error).then(exit));
exit(await main());

async function main(): Promise<ExitCode> {
  let code: ExitCode = exitCodes.succeeded;
  try {
    await createProgram(terminal, (ended) => (code = ended)).parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    const isAnswered = error instanceof CommanderError && error.exitCode === 0;
    return isAnswered ? code : failWith(error);
  }
}

async function failWith(error: unknown): Promise<ExitCode> {
  const { reportFailure } = await import("./report-failure.js");
  return reportFailure(error, argv, terminal);
}

/** Ends the process once everything written has left it, whatever timers and sockets are still open. */
function exit(code: ExitCode): void {
  process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
}
