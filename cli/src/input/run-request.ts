import type { Json, JsonObject } from "@flowrunner/engine";
import type { Source } from "../refused.js";
import type { Terminal } from "../terminal.js";
import { acceptedInputs } from "./accepted-inputs.js";
import { readConfig } from "./config.js";
import { filesFolder } from "./files-folder.js";
import { checkFlow, type FlowDocument } from "./flow-document.js";
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

/** Checks the flow and reads what the command line names besides. Throws `Refused` before anything runs. */
export async function readRunRequest(
  file: string,
  source: Source,
  options: RunOptions,
  terminal: Terminal,
): Promise<RunRequest> {
  const flow = await checkFlow(source, terminal);
  const given = { assignments: options.input ?? [], file: options.inputFile };
  const inputs = acceptedInputs(flow, await readInputs(given, flow.plan.inputs, terminal.stdin));
  const secrets = await readSecrets({ secrets: options.secret ?? [], file: options.secretsFile }, terminal);
  const config = await readConfig(options.config ?? []);
  return { flow, inputs, config, secrets, filesRoot: await filesFolder(options.files, file) };
}
