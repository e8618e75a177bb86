import { askHidden, isTerminal } from "../../input/prompt.js";
import { readText, readTextFile } from "../../input/read-text.js";
import { usageProblem } from "../../refused.js";
import { answerOf } from "../../server/answers.js";
import type { Session } from "../../server/session.js";

/** `flow secret set NAME [@FILE]`. */
export async function setSecret(session: Session, name: string, source: string | undefined): Promise<void> {
  const { api, terminal } = session;
  const path = { project: await session.project(), secret: name };
  const value = await readValue(session, name, source);
  const { secret, warnings } = await answerOf(
    api.PUT("/api/v1/projects/{project}/secrets/{secret}", { params: { path }, body: { value } }),
  );
  for (const warning of warnings) terminal.say(`${terminal.styles.warning("warning:")} ${warning}`);
  terminal.print(`secret ${name} set (version ${secret.version})\n`);
}

async function readValue({ terminal }: Session, name: string, source: string | undefined): Promise<string> {
  if (source !== undefined && !source.startsWith("@") && source !== "-") throw valueInSight(name);
  if (source?.startsWith("@"))
    return withoutLineBreak(await readTextFile(source.slice(1), `write ${name} @FILE`));
  if (source === undefined && isTerminal(terminal.stdin))
    return askHidden(`${name}: `, "pipe the value in", terminal);
  return withoutLineBreak(await readText("-", terminal.stdin));
}

/** Files and pipes end with one that nobody means as a part of a secret. */
function withoutLineBreak(text: string): string {
  return text.replace(/\r?\n$/, "");
}

function valueInSight(name: string): Error {
  return usageProblem(
    "a secret's value is not taken from the command line, where others can read it",
    `pipe it in, or write 'flow secret set ${name} @FILE'; without either it is asked for`,
  );
}
