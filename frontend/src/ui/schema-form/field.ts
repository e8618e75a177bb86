import { pointerKeys, type Json, type JsonObject, type JsonSchema } from "@flowrunner/engine";

/** How a text is entered. */
export type TextLook = "line" | "lines" | "date" | "dateTime" | "email" | "uri";

/** What a form shows for one value; what it cannot show as more is a field of JSON. */
export type Control =
  | { readonly kind: "text"; readonly look: TextLook }
  | { readonly kind: "number"; readonly isInteger: boolean; readonly least?: number; readonly most?: number }
  | { readonly kind: "switch" }
  | { readonly kind: "choice"; readonly values: readonly Json[] }
  | { readonly kind: "constant"; readonly value: Json }
  | { readonly kind: "list"; readonly item: JsonSchema; readonly least: number; readonly most: number }
  | { readonly kind: "object"; readonly properties: readonly Property[] }
  | { readonly kind: "alternatives"; readonly alternatives: readonly JsonSchema[] }
  | { readonly kind: "json" };

export interface Property {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

export interface Field {
  readonly control: Control;
  /** Null: the schema has none. */
  readonly title: string | null;
  readonly description: string | null;
  /** Null may stand in the place of what the control gives. */
  readonly isNullable: boolean;
  /** A text that shows what is meant. */
  readonly example: string | null;
}

/** Beyond so many characters a text is entered in several lines. */
const longLine = 120;
const mostReferences = 20;
const plain = { description: null, title: null, isNullable: false, example: null };

/** How a value of `schema` is entered. `root` is the schema that `schema` is a part of: where its `$ref` lead to. */
export function fieldOf(root: JsonSchema, schema: JsonSchema): Field {
  const given = resolved(root, schema);
  if (typeof given === "boolean") return { ...plain, control: { kind: "json" } };
  const { schema: inner, isNullable } = withoutNull(given);
  const whole = resolved(root, inner);
  if (typeof whole === "boolean") return { ...plain, control: { kind: "json" } };
  return {
    control: controlOf(whole),
    title: textOf(given["title"]) ?? textOf(whole["title"]),
    description: textOf(given["description"]) ?? textOf(whole["description"]),
    isNullable,
    example: exampleOf(whole),
  };
}

/** What a choice is called, among others: its title, its constant, or its type. */
export function labelOf(root: JsonSchema, schema: JsonSchema, place: number): string {
  const given = resolved(root, schema);
  if (typeof given === "boolean") return `Choice ${place + 1}`;
  return textOf(given["title"]) ?? constantIn(root, given) ?? textOf(given["type"]) ?? `Choice ${place + 1}`;
}

/** The schema that a chain of references ends at; what cannot be found stays as it is. */
export function resolved(root: JsonSchema, schema: JsonSchema): JsonSchema {
  let at = schema;
  for (let hops = 0; hops < mostReferences && typeof at !== "boolean"; hops++) {
    const { $ref: reference, ...beside } = at;
    if (typeof reference !== "string" || !reference.startsWith("#")) return at;
    const found = partAt(root, reference.slice(1));
    if (!isSchema(found)) return at;
    at = typeof found === "boolean" || Object.keys(beside).length === 0 ? found : { ...found, ...beside };
  }
  return at;
}

function partAt(root: JsonSchema, pointer: string): Json | undefined {
  let part: Json | undefined = root;
  for (const key of pointerKeys(decodeURIComponent(pointer))) {
    if (part === null || typeof part !== "object" || !Object.hasOwn(part, key)) return undefined;
    part = (part as JsonObject)[key];
  }
  return part;
}

/** `type: [string, "null"]` and `oneOf: [X, {type: "null"}]` say the same. */
function withoutNull(schema: JsonObject): { schema: JsonSchema; isNullable: boolean } {
  const { type } = schema;
  if (Array.isArray(type) && type.includes("null")) {
    const others = type.filter((name) => name !== "null");
    return { schema: { ...schema, type: others.length === 1 ? others[0]! : others }, isNullable: true };
  }
  for (const keyword of ["oneOf", "anyOf"] as const) {
    const choices = schemasIn(schema[keyword]);
    const others = choices.filter((choice) => !isNull(choice));
    if (others.length === choices.length || others.length === 0) continue;
    const { [keyword]: _, ...beside } = schema;
    if (others.length > 1) return { schema: { ...beside, [keyword]: others as Json[] }, isNullable: true };
    return { schema: others[0]!, isNullable: true };
  }
  return { schema, isNullable: false };
}

function isNull(schema: JsonSchema): boolean {
  return typeof schema !== "boolean" && (schema["type"] === "null" || schema["const"] === null);
}

function controlOf(schema: JsonObject): Control {
  if (schema["const"] !== undefined) return { kind: "constant", value: schema["const"] };
  const values = schema["enum"];
  if (Array.isArray(values) && values.length > 0) return { kind: "choice", values };
  const alternatives = schemasIn(schema["oneOf"] ?? schema["anyOf"]);
  if (alternatives.length > 0 && schema["properties"] === undefined)
    return { kind: "alternatives", alternatives };
  return controlOfType(schema);
}

function controlOfType(schema: JsonObject): Control {
  switch (schema["type"]) {
    case "string":
      return { kind: "text", look: lookOf(schema) };
    case "integer":
    case "number":
      return {
        kind: "number",
        isInteger: schema["type"] === "integer",
        ...bound("least", schema["minimum"]),
        ...bound("most", schema["maximum"]),
      };
    case "boolean":
      return { kind: "switch" };
    case "array":
      return listOf(schema);
    default:
      return schema["type"] === "object" || schema["type"] === undefined
        ? objectOf(schema)
        : { kind: "json" };
  }
}

function bound(name: "least" | "most", value: Json | undefined): { least?: number; most?: number } {
  return typeof value === "number" ? { [name]: value } : {};
}

function listOf(schema: JsonObject): Control {
  const { items, prefixItems, minItems, maxItems } = schema;
  if (prefixItems !== undefined || !isSchema(items) || typeof items === "boolean") return { kind: "json" };
  const [least, most] = [numberOr(minItems, 0), numberOr(maxItems, Infinity)];
  return { kind: "list", item: items, least, most };
}

function objectOf({ properties, required }: JsonObject): Control {
  if (properties === null || typeof properties !== "object" || Array.isArray(properties))
    return { kind: "json" };
  const needed = Array.isArray(required) ? required : [];
  const known = Object.entries(properties).flatMap(([name, schema]): Property[] =>
    isSchema(schema) ? [{ name, schema, isRequired: needed.includes(name) }] : [],
  );
  return { kind: "object", properties: known };
}

function lookOf({ format, contentMediaType, maxLength }: JsonObject): TextLook {
  switch (format) {
    case "date":
    case "email":
    case "uri":
      return format;
    case "date-time":
      return "dateTime";
  }
  const isLong = typeof contentMediaType === "string" || format === "multiline";
  return isLong || numberOr(maxLength, 0) > longLine ? "lines" : "line";
}

/** Of an object that says what it is: the one property whose value is given. */
function constantIn(root: JsonSchema, { properties }: JsonObject): string | null {
  if (properties === null || typeof properties !== "object" || Array.isArray(properties)) return null;
  for (const schema of Object.values(properties)) {
    const inner = isSchema(schema) ? resolved(root, schema) : true;
    if (typeof inner !== "boolean" && typeof inner["const"] === "string") return inner["const"];
  }
  return null;
}

function exampleOf({ examples }: JsonObject): string | null {
  const first = Array.isArray(examples) ? examples[0] : undefined;
  return typeof first === "string" || typeof first === "number" ? String(first) : null;
}

function schemasIn(list: Json | undefined): readonly JsonSchema[] {
  return Array.isArray(list) ? list.filter(isSchema) : [];
}

function isSchema(part: Json | undefined): part is JsonSchema {
  return typeof part === "boolean" || (typeof part === "object" && part !== null && !Array.isArray(part));
}

function textOf(part: Json | undefined): string | null {
  return typeof part === "string" && part !== "" ? part : null;
}

function numberOr(part: Json | undefined, other: number): number {
  return typeof part === "number" ? part : other;
}
