import type { Json } from "@flowrunner/engine";
import { parse } from "yaml";
import { usageProblem } from "../refused.js";
import { readText } from "./read-text.js";

/** A value in a file, or in standard input for `-`, as JSON or YAML. Throws `Refused`. */
export async function readDocument(path: string, stdin: NodeJS.ReadableStream): Promise<Json> {
  const text = await readText(path, stdin);
  try {
    return parse(text) as Json;
  } catch (error) {
    const [reason] = (error as Error).message.split("\n");
    throw usageProblem(`${path === "-" ? "standard input" : path} is neither JSON nor YAML: ${reason}`);
  }
}
