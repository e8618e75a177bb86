import type { Json, JsonObject, JsonSchema } from "@flowrunner/engine";
import { usageProblem } from "../refused.js";
import { readAssignment, type Assignment } from "./assignment.js";
import { jsonOrText, parseJson } from "./json-text.js";
import { readText } from "./read-text.js";

export interface InputOptions {
  /** `-i name=value`, in the order of the command line; a later one replaces an earlier of the same name. */
  readonly assignments: readonly string[];
  /** `--input-file`: a JSON object, which the assignments complete; `-` is standard input. */
  readonly file: string | undefined;
}

/** The input of a run before the flow's schema has judged it. */
export async function readInputs(
  options: InputOptions,
  schema: JsonSchema | null,
  stdin: NodeJS.ReadableStream,
): Promise<JsonObject> {
  const base = options.file === undefined ? {} : await readInputFile(options.file, stdin);
  const assignments = options.assignments.map((argument) => readAssignment("-i", argument));
  const values = (await Promise.all(assignments)).map((assignment): [string, Json] => [
    assignment.name,
    inputValue(assignment, declaredInput(schema, assignment.name)),
  ]);
  return Object.fromEntries([...Object.entries(base), ...values]);
}

async function readInputFile(path: string, stdin: NodeJS.ReadableStream): Promise<JsonObject> {
  const name = path === "-" ? "standard input" : path;
  const json = parseJson(await readText(path, stdin));
  if (json === undefined) throw usageProblem(`--input-file: ${name} is not JSON`);
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw usageProblem(
      `--input-file: ${name} is not a JSON object`,
      'write the inputs by name: {"limit": 10}',
    );
  }
  return json;
}

/**
 * The value that a text means where `declared` is its schema: the text itself where text is declared, else JSON. Text
 * that is no JSON stays text, and the flow's schema says what it wanted.
 */
function inputValue({ text }: Assignment, declared: JsonSchema | undefined): Json {
  const types = declaredTypes(declared);
  if (types.length === 0) return jsonOrText(text);
  if (types.length === 1 && types[0] === "string") return text;
  const json = jsonOrText(text);
  return types.includes("string") && !typesOf(json).some((type) => types.includes(type)) ? text : json;
}

function declaredInput(schema: JsonSchema | null, name: string): JsonSchema | undefined {
  if (schema === null || typeof schema === "boolean") return undefined;
  const properties = schema["properties"] as { [name: string]: JsonSchema } | undefined;
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function declaredTypes(schema: JsonSchema | undefined): readonly string[] {
  if (schema === undefined || typeof schema === "boolean") return [];
  const type = schema["type"] ?? [];
  return (Array.isArray(type) ? type : [type]) as string[];
}

function typesOf(json: Json): readonly string[] {
  if (json === null) return ["null"];
  if (Array.isArray(json)) return ["array"];
  return Number.isInteger(json) ? ["integer", "number"] : [typeof json];
}
