import type { Json } from "@flowrunner/engine";
import { isObject } from "../nodes/words.js";
import type { Path } from "../text/yaml-text.js";
import { documentSchema, resolved, type FieldSchema } from "./field-schema.js";

/** What the language says of a place in a document. */
export interface SchemaAt {
  /** Several where there are alternatives that fit what is written so far. */
  readonly schemas: readonly FieldSchema[];
  /** The same of the map or list that the place is in. */
  readonly around: readonly FieldSchema[];
}

/** What may stand at a path of a document, whatever stands there now. */
export function schemaAt(document: Json, path: Path): SchemaAt {
  let schemas = [documentSchema];
  let around: FieldSchema[] = [];
  let json: Json | undefined = document;
  for (const key of path) {
    around = fitting(schemas, json, key);
    schemas = around.flatMap((schema) => memberOf(schema, key));
    json = memberAt(json, key);
  }
  return { schemas: fitting(schemas, json), around };
}

/** The schemas without alternatives that a value may be meant for; `edited`: a key of it that is being written. */
function fitting(
  schemas: readonly FieldSchema[],
  json: Json | undefined,
  edited?: string | number,
): FieldSchema[] {
  const all = schemas.flatMap(alternatives);
  const fit = all.filter((schema) => fits(schema, json, edited));
  return fit.length > 0 ? fit : all;
}

function alternatives(schema: FieldSchema): readonly FieldSchema[] {
  const whole = resolved(schema);
  return whole.anyOf ? whole.anyOf.flatMap(alternatives) : [whole];
}

function fits({ properties, items }: FieldSchema, json: Json | undefined, edited?: string | number): boolean {
  if (Array.isArray(json)) return items !== undefined;
  if (!isObject(json)) return true;
  return properties === undefined || Object.keys(json).every((key) => key === edited || key in properties);
}

function memberOf(schema: FieldSchema, key: string | number): readonly FieldSchema[] {
  const { items, properties, additionalProperties } = schema;
  const member = typeof key === "number" ? items : (properties?.[key] ?? (additionalProperties || undefined));
  return member ? [member] : [];
}

function memberAt(json: Json | undefined, key: string | number): Json | undefined {
  if (Array.isArray(json)) return json[Number(key)];
  return isObject(json) ? json[key] : undefined;
}
