import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { RunOptions } from "../input/run-request.js";
import { readSource } from "../input/source.js";
import { LocalPlatform } from "../launcher/local-platform.js";
import { usageProblem } from "../refused.js";
import type { Terminal } from "../terminal.js";

/**
 * `flow run FILE`: the whole platform in this process, for one run. The runtimes that the text names start first, and
 * while they do, the engine and the backend are loaded.
 */
export async function run(file: string, options: RunOptions, terminal: Terminal): Promise<ExitCode> {
  if (file === "-" && options.inputFile === "-") throw twoReaders();
  const source = await readSource(file, terminal.stdin);
  await using platform = new LocalPlatform(terminal);
  platform.prestart(source.text);
  const { readRunRequest } = await import("../input/run-request.js");
  const request = await readRunRequest(file, source, options, terminal);
  const { runToEnd } = await import("../launcher/run-to-end.js");
  const ended = await runToEnd(await platform.open(request), request, terminal);
  const { reportEnd } = await import("../render/run-end.js");
  reportEnd(ended, options.output, terminal);
  return exitCodes[ended.status];
}

function twoReaders(): Error {
  return usageProblem(
    "the flow and --input-file cannot both be standard input",
    "write one of them to a file, or give inputs with -i",
  );
}
