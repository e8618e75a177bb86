import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { usageProblem } from "../refused.js";

const reasons: { readonly [code: string]: string } = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  EACCES: "permission denied",
};

/** The text of a file, or of standard input for `-`. */
export async function readText(path: string, stdin: NodeJS.ReadableStream): Promise<string> {
  return path === "-" ? text(stdin) : readTextFile(path);
}

/** The text of a file; `help` says what was expected there. */
export async function readTextFile(path: string, help?: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw usageProblem(`cannot read ${path}: ${reasons[code] ?? message}`, help);
  }
}
