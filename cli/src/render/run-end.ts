import type { RunOptions } from "../input/run-request.js";
import type { Terminal } from "../terminal.js";
import { failureLines } from "./flow-error.js";
import { jsonDocument } from "./json-document.js";
import type { RunDocument } from "./run-document.js";

/** The last word on a run: why it failed on standard error, its output or the whole document on standard output. */
export function reportEnd(ended: RunDocument, format: RunOptions["output"], terminal: Terminal): void {
  if (ended.error) for (const line of failureLines(ended.error, terminal.styles)) terminal.say(line);
  if (format === "json") terminal.print(jsonDocument(ended));
  else if (ended.status === "succeeded") terminal.print(jsonDocument(ended.output));
}
