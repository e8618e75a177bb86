import type { Json } from "@flowrunner/engine";
import { jsonOrText } from "./json-text.js";
import { readTextFile } from "./read-text.js";

/** What `--data` says: JSON if it parses, else the text itself; `@file` is that file's. Null: nothing was given. */
export async function readData(given: string | undefined): Promise<Json> {
  if (given === undefined) return null;
  if (!given.startsWith("@")) return jsonOrText(given);
  return jsonOrText(await readTextFile(given.slice(1), "--data @FILE takes the data from a file"));
}
