import type { JsonObject } from "@flowrunner/engine";
import { readAssignment } from "./assignment.js";
import { jsonOrText } from "./json-text.js";

/** The project's values, from `--config name=value`: JSON if it parses, else text. */
export async function readConfig(assignments: readonly string[]): Promise<JsonObject> {
  const read = await Promise.all(assignments.map((argument) => readAssignment("--config", argument)));
  return Object.fromEntries(read.map(({ name, text }) => [name, jsonOrText(text)]));
}
