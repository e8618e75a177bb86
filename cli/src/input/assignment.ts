import { usageProblem } from "../refused.js";
import { readTextFile } from "./read-text.js";

/** `name=text` of a command line. */
export interface Assignment {
  readonly name: string;
  readonly text: string;
}

/** Splits `name=value` at the first `=`; the value of `name=@file` is that file's text. */
export async function readAssignment(option: string, argument: string): Promise<Assignment> {
  const equals = argument.indexOf("=");
  if (equals < 1) {
    throw usageProblem(`${option} ${argument}: not of the form name=value`, `write ${option} name=value`);
  }
  const name = argument.slice(0, equals);
  const value = argument.slice(equals + 1);
  if (!value.startsWith("@")) return { name, text: value };
  const path = value.slice(1);
  const help = `${option} ${name}=@FILE takes the value from a file`;
  return { name, text: await readTextFile(path, help) };
}
