import type { Json, JsonObject } from "@flowrunner/engine";
import { usageProblem } from "../refused.js";
import type { Terminal } from "../terminal.js";
import { acceptedInputs } from "./accepted-inputs.js";
import { readConfig } from "./config.js";
import { filesFolder } from "./files-folder.js";
import { readFlow, type FlowDocument } from "./flow-document.js";
import { readInputs } from "./run-inputs.js";
import { readSecrets } from "./secrets.js";

/** `flow run`'s options as commander gives them; repeatable ones are absent when they are not used. */
export interface RunOptions {
  readonly input?: readonly string[];
  readonly inputFile?: string;
  readonly secret?: readonly string[];
  readonly secretsFile?: string;
  readonly config?: readonly string[];
  readonly files?: string;
  readonly output: "text" | "json";
}

/** Everything that a run needs, read and checked. */
export interface RunRequest {
  readonly flow: FlowDocument;
  readonly inputs: Json;
  readonly config: JsonObject;
  readonly secrets: ReadonlyMap<string, string>;
  /** Absolute path. */
  readonly filesRoot: string;
}

/** Reads what a command line names. Throws `Refused` before anything runs. */
export async function readRunRequest(
  file: string,
  options: RunOptions,
  terminal: Terminal,
): Promise<RunRequest> {
  if (file === "-" && options.inputFile === "-") {
    throw usageProblem(
      "the flow and --input-file cannot both be standard input",
      "write one of them to a file, or give inputs with -i",
    );
  }
  const flow = await readFlow(file, terminal);
  const given = { assignments: options.input ?? [], file: options.inputFile };
  const inputs = acceptedInputs(flow, await readInputs(given, flow.plan.inputs, terminal.stdin));
  const secrets = await readSecrets({ secrets: options.secret ?? [], file: options.secretsFile }, terminal);
  const config = await readConfig(options.config ?? []);
  return { flow, inputs, config, secrets, filesRoot: await filesFolder(options.files, file) };
}
