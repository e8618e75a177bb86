import type { Source } from "../refused.js";
import { readText } from "./read-text.js";

/** The text of a flow's file, or of standard input for `-`. */
export async function readSource(path: string, stdin: NodeJS.ReadableStream): Promise<Source> {
  return { name: path === "-" ? "<stdin>" : path, text: await readText(path, stdin) };
}
