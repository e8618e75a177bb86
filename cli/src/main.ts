import { CommanderError, type Command } from "commander";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { createProgram, isServerless } from "./program.js";
import { processTerminal } from "./terminal.js";

const terminal = processTerminal(process);
const [, , ...given] = process.argv;
const argv = given.length === 0 ? ["--help"] : given;

let code: ExitCode = exitCodes.succeeded;
const program = createProgram(terminal, (ended) => (code = ended));

process.on("uncaughtException", (error) => void failWith(error).then(exit));
exit(await main());

async function main(): Promise<ExitCode> {
  try {
    if (!isServerless(argv[0])) await addServerCommands(program);
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    const isAnswered = error instanceof CommanderError && error.exitCode === 0;
    return isAnswered ? code : failWith(error);
  }
}

/** `flow run` does not wait for what it has no use for. */
async function addServerCommands(to: Command): Promise<void> {
  const { Calling } = await import("./surface/calling.js");
  const { addServerCommands: add } = await import("./surface/server-commands.js");
  add(to, new Calling(terminal, (ended) => (code = ended)));
}

async function failWith(error: unknown): Promise<ExitCode> {
  const { reportFailure } = await import("./report-failure.js");
  return reportFailure(error, argv, program, terminal);
}

/** Ends the process once everything written has left it, whatever timers and sockets are still open. */
function exit(ended: ExitCode): void {
  process.stdout.write("", () => process.stderr.write("", () => process.exit(ended)));
}
