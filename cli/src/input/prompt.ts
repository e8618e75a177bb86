import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { usageProblem } from "../refused.js";
import type { Terminal } from "../terminal.js";
import { Unanswered } from "../unanswered.js";

type Asked = Pick<Terminal, "stdin" | "stderr">;

/** A line that a person types. `instead`: what to write on the command line where nobody can be asked. */
export function ask(question: string, instead: string, terminal: Asked): Promise<string> {
  return answerTo(question, instead, terminal, terminal.stderr);
}

/** A line that nobody is to see. */
export async function askHidden(question: string, instead: string, terminal: Asked): Promise<string> {
  terminal.stderr.write(isTerminal(terminal.stdin) ? question : "");
  const nowhere = new Writable({ write: (_, __, done) => done() });
  return answerTo("", instead, terminal, nowhere).finally(() => terminal.stderr.write("\n"));
}

export function isTerminal(stdin: NodeJS.ReadableStream): boolean {
  return "isTTY" in stdin && stdin.isTTY === true;
}

async function answerTo(
  question: string,
  instead: string,
  { stdin }: Asked,
  output: NodeJS.WritableStream,
): Promise<string> {
  if (!isTerminal(stdin)) throw usageProblem("there is nobody to ask", instead);
  const lines = createInterface({ input: stdin, output, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      // In raw mode Ctrl-C is a key like others, and so is Ctrl-D.
      for (const end of ["SIGINT", "close"] as const) lines.once(end, () => reject(new Unanswered()));
      void lines.question(question).then(resolve, reject);
    });
  } finally {
    lines.close();
  }
}
