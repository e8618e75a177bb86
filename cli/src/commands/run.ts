import { exitCodes, type ExitCode } from "../exit-codes.js";
import { readRunRequest, type RunOptions } from "../input/run-request.js";
import { LocalPlatform } from "../launcher/local-platform.js";
import { runToEnd } from "../launcher/run-to-end.js";
import { runtimesOf } from "../launcher/runtimes-of.js";
import { failureLines } from "../render/flow-error.js";
import { jsonDocument } from "../render/json-document.js";
import type { RunDocument } from "../render/run-document.js";
import type { Terminal } from "../terminal.js";

/** `flow run FILE`: the whole platform in this process, for one run. */
export async function run(file: string, options: RunOptions, terminal: Terminal): Promise<ExitCode> {
  const request = await readRunRequest(file, options, terminal);
  await using platform = await LocalPlatform.open({
    secrets: request.secrets,
    filesRoot: request.filesRoot,
    runtimes: runtimesOf(request.flow.plan),
    env: terminal.env,
    warn: (problem) => terminal.say(`${terminal.styles.warning("warning:")} ${problem}`),
  });
  const ended = await runToEnd(platform.runs, request, terminal);
  report(ended, options.output, terminal);
  return exitCodes[ended.status];
}

function report(ended: RunDocument, format: RunOptions["output"], terminal: Terminal): void {
  if (ended.error) for (const line of failureLines(ended.error, terminal.styles)) terminal.say(line);
  if (format === "json") terminal.print(jsonDocument(ended));
  else if (ended.status === "succeeded") terminal.print(jsonDocument(ended.output));
}
