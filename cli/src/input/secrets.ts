import { shortestMaskedBytes } from "@flowrunner/agent";
import { usageProblem } from "../refused.js";
import type { Terminal } from "../terminal.js";
import { readAssignment, type Assignment } from "./assignment.js";
import { readTextFile } from "./read-text.js";
import { parseSecretsFile } from "./secrets-file.js";

export interface SecretOptions {
  /** `--secret NAME` (the variable of that name), `NAME=@file` or, with a warning, `NAME=value`. */
  readonly secrets: readonly string[];
  /** `--secrets-file`; `--secret` wins over it. */
  readonly file: string | undefined;
}

/** The secrets of a run by name. */
export async function readSecrets(
  { secrets, file }: SecretOptions,
  terminal: Pick<Terminal, "env" | "say" | "styles">,
): Promise<ReadonlyMap<string, string>> {
  const fromFile = file === undefined ? [] : parseSecretsFile(await readTextFile(file), file);
  const given = await Promise.all(secrets.map((argument) => readSecret(argument, terminal)));
  const values = new Map([...fromFile, ...given].map(({ name, text }) => [name, text]));
  for (const [name, text] of values) warnOfShort(name, text, terminal);
  return values;
}

/** Masking short texts would black out half a log. */
function warnOfShort(name: string, text: string, { say, styles }: Pick<Terminal, "say" | "styles">): void {
  if (Buffer.byteLength(text) >= shortestMaskedBytes) return;
  say(
    `${styles.warning("warning:")} secret ${name} has fewer than ${shortestMaskedBytes} bytes and is not masked`,
  );
  say("  help: it may be read in the log of code that prints it");
}

async function readSecret(
  argument: string,
  { env, say, styles }: Pick<Terminal, "env" | "say" | "styles">,
): Promise<Assignment> {
  if (!argument.includes("=")) return fromEnvironment(argument, env);
  const { name, text } = await readAssignment("--secret", argument);
  // Files end with a line break that nobody means as part of a secret.
  if (argument.startsWith(`${name}=@`)) return { name, text: text.replace(/\r?\n$/, "") };
  say(
    `${styles.warning("warning:")} the value of secret ${name} is on the command line, where others can read it`,
  );
  say(`  help: write --secret ${name} to take it from $${name}, or --secret ${name}=@FILE`);
  return { name, text };
}

function fromEnvironment(name: string, env: Terminal["env"]): Assignment {
  const text = env[name];
  if (text !== undefined) return { name, text };
  throw usageProblem(
    `--secret ${name}: the environment has no variable ${name}`,
    `set it, or write --secret ${name}=@FILE`,
  );
}
