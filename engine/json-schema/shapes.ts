import type { Json, JsonObject } from "../json.js";

/** A schema found inside a keyword's operand, and the keys that lead to it from there. */
export interface Subschema {
  readonly keys: readonly (string | number)[];
  readonly schema: Json;
}

/** What a keyword's operand must look like. */
export interface Shape<T extends Json = Json> {
  /** Completes "must be …". */
  readonly words: string;
  readonly matches: (operand: Json) => operand is T;
  readonly subschemas?: (operand: T) => Subschema[];
}

export const typeNames = ["null", "boolean", "object", "array", "number", "integer", "string"] as const;
export type TypeName = (typeof typeNames)[number];

export function isObject(value: Json): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isText(value: Json): value is string {
  return typeof value === "string";
}

function isTextList(value: Json): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isTypeName(value: Json): value is TypeName {
  return (typeNames as readonly Json[]).includes(value);
}

export const anything: Shape = { words: "any value", matches: (_): _ is Json => true };

export const text: Shape<string> = { words: "text", matches: isText };

export const flag: Shape<boolean> = {
  words: "true or false",
  matches: (operand) => typeof operand === "boolean",
};

export const number: Shape<number> = { words: "a number", matches: (operand) => typeof operand === "number" };

export const positiveNumber: Shape<number> = {
  words: "a number above 0",
  matches: (operand): operand is number => typeof operand === "number" && operand > 0,
};

export const count: Shape<number> = {
  words: "a whole number from 0 on",
  matches: (operand): operand is number => Number.isInteger(operand) && (operand as number) >= 0,
};

export const list: Shape<Json[]> = { words: "a list", matches: (operand) => Array.isArray(operand) };

export const names: Shape<string[]> = { words: "a list of property names", matches: isTextList };

export const namesByName: Shape<{ [name: string]: string[] }> = {
  words: "an object whose values are lists of property names",
  matches: (operand): operand is { [name: string]: string[] } =>
    isObject(operand) && Object.values(operand).every(isTextList),
};

export const types: Shape<TypeName | TypeName[]> = {
  words: `one of ${typeNames.join(", ")}, or a list of them`,
  matches: (operand): operand is TypeName | TypeName[] =>
    isTypeName(operand) || (Array.isArray(operand) && operand.length > 0 && operand.every(isTypeName)),
};

/** Whether a subschema is a schema is left to whoever visits it. */
export const schema: Shape = {
  words: "a schema",
  matches: (operand): operand is Json => typeof operand === "boolean" || isObject(operand),
  subschemas: (operand) => [{ keys: [], schema: operand }],
};

export const schemas: Shape<Json[]> = {
  words: "a list of one schema or more",
  matches: (operand): operand is Json[] => Array.isArray(operand) && operand.length > 0,
  subschemas: (operand) => operand.map((item, index) => ({ keys: [index], schema: item })),
};

export const schemasByName: Shape<JsonObject> = {
  words: "an object whose values are schemas",
  matches: isObject,
  subschemas: (operand) => Object.entries(operand).map(([name, item]) => ({ keys: [name], schema: item })),
};
