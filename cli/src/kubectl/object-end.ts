import type { Json } from "@flowrunner/engine";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { failureLines } from "../render/flow-error.js";
import { jsonDocument } from "../render/json-document.js";
import { documentText } from "../render/listing.js";
import { printable } from "../render/printable.js";
import { size } from "../render/size.js";
import type { Terminal } from "../terminal.js";
import { exitCodeOf, nameOf, reasonText, type Run } from "./run-object.js";
import { serverHelp } from "./server-needed.js";

export type DocumentFormat = "text" | "json" | "yaml";

/** The last word on a run: its output or the whole object on standard output, why it failed on standard error. */
export function reportObjectEnd(run: Run, format: DocumentFormat, terminal: Terminal): ExitCode {
  const { object } = run;
  const code = exitCodeOf(object) ?? exitCodes.failed;
  for (const line of troubleLines(run, code, terminal)) terminal.say(line);
  if (format !== "text") terminal.print(documentText(object, format));
  else if (code === exitCodes.succeeded) printOutput(run, terminal);
  return code;
}

function troubleLines(run: Run, code: ExitCode, { styles }: Terminal): string[] {
  const { error } = run.object.status ?? {};
  if (code === exitCodes.succeeded) return [];
  if (code === exitCodes.failed && error) return failureLines(error, styles);
  return [
    `${styles.bad("error:")} ${printable(`${nameOf(run)} ${run.object.status?.state ?? ""}: ${reasonText(run.object)}`)}`,
  ];
}

/** What a run without an output has put out is null. */
function printOutput({ object }: Run, terminal: Terminal): void {
  const { output, outputReference } = (object.status ?? {}) as { output?: Json; outputReference?: Reference };
  if (!outputReference) return terminal.print(jsonDocument(output ?? null));
  const { run, bytes } = outputReference;
  terminal.say(`the output (${size(bytes)}) is too large for a custom resource: the server has it`);
  terminal.say(`  help: ${serverHelp(`describe run ${run}`)}`);
}

interface Reference {
  readonly run: string;
  readonly bytes: number;
}
