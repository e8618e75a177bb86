import { applyDefaults, pointerTo, type Json, type JsonObject, type JsonSchema } from "@flowrunner/engine";
import { fieldOf, type Property } from "./field.js";

/** What was written as JSON and is none. */
export class Unreadable {
  constructor(readonly text: string) {}
}

/** A value while somebody enters it; undefined: it is absent. */
export type Draft = Json | Unreadable | DraftList | DraftObject | undefined;
export type DraftList = readonly Draft[];
export interface DraftObject {
  readonly [key: string]: Draft;
}

/** What a text says as JSON; an empty one is absent. */
export function readJson(text: string): Draft {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return new Unreadable(text);
  }
}

/** Within so many objects a first draft has what must be there; a schema may stand in itself. */
const deepest = 8;

/** What a form begins with: the defaults, and the objects and lists that must be there. */
export function firstDraft(root: JsonSchema, schema: JsonSchema): Draft {
  const begun = beginning(root, schema, 0);
  if (begun === undefined || typeof schema === "boolean") return begun;
  return applyDefaults(withDefinitions(root, schema), begun);
}

function beginning(root: JsonSchema, schema: JsonSchema, depth: number): Json | undefined {
  if (depth > deepest) return undefined;
  const { control, isNullable } = fieldOf(root, schema);
  if (typeof schema !== "boolean" && schema["default"] !== undefined) return schema["default"];
  if (isNullable) return null;
  switch (control.kind) {
    case "constant":
      return control.value;
    case "switch":
      return false;
    case "list": {
      const item = control.least > 0 ? beginning(root, control.item, depth + 1) : undefined;
      return item === undefined ? [] : [item];
    }
    case "object":
      return beginningObject(root, control.properties, depth);
    case "alternatives":
      return beginning(root, control.alternatives[0]!, depth + 1);
    default:
      return undefined;
  }
}

function beginningObject(root: JsonSchema, properties: readonly Property[], depth: number): JsonObject {
  const needed = properties.filter(({ isRequired }) => isRequired);
  const entries = needed.flatMap(({ name, schema }) => {
    const value = beginning(root, schema, depth + 1);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

/** A part of a schema that can be used by itself: with what its references lead to. */
export function withDefinitions(root: JsonSchema, schema: JsonSchema): JsonSchema {
  if (typeof root === "boolean" || typeof schema === "boolean" || root === schema) return schema;
  const { $defs, definitions } = root;
  return { ...(definitions && { definitions }), ...($defs && { $defs }), ...schema };
}

/** The value that was entered; what is absent is left out. What is no JSON is in `unreadable`, by its JSON Pointer. */
export function jsonOf(draft: Draft): {
  readonly json: Json | undefined;
  readonly unreadable: readonly string[];
} {
  const unreadable: string[] = [];
  return { json: read(draft, "", unreadable), unreadable };
}

function read(draft: Draft, path: string, unreadable: string[]): Json | undefined {
  if (draft instanceof Unreadable) {
    unreadable.push(path);
    return undefined;
  }
  if (draft === undefined || draft === null || typeof draft !== "object") return draft;
  if (Array.isArray(draft))
    return (draft as DraftList).map((item, index) => read(item, `${path}/${index}`, unreadable) ?? null);
  const entries = Object.entries(draft as DraftObject).flatMap(([key, member]) => {
    const json = read(member, pointerTo(path, key), unreadable);
    return json === undefined ? [] : [[key, json] as const];
  });
  return Object.fromEntries(entries);
}
