import type { JsonObject } from "../json.js";
import { subschemasOf } from "./keyword-uses.js";
import type { SchemaDocument } from "./schema-document.js";
import { isObject } from "./shapes.js";

const TALLEST = 400;

/** Keywords that apply a schema to the very value that their own schema is applied to. */
const sameValue = new Set(["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"]);

/** The schemas that reach themselves, or more than 400 others one after the other, without going into the value. */
export function endlessSchemas(schemas: Iterable<JsonObject>, document: SchemaDocument): JsonObject[] {
  const heights = new Map<JsonObject, number>();
  return [...schemas].filter((schema) => heightOf(schema, 0, heights, document) > TALLEST);
}

function heightOf(
  schema: JsonObject,
  depth: number,
  heights: Map<JsonObject, number>,
  document: SchemaDocument,
): number {
  const known = heights.get(schema);
  if (known !== undefined) return known;
  // Whoever comes back here before a height is known has gone in a circle.
  heights.set(schema, Infinity);
  const inner =
    depth > TALLEST
      ? [Infinity]
      : appliedBeside(schema, document).map((next) => heightOf(next, depth + 1, heights, document));
  const height = 1 + Math.max(0, ...inner);
  heights.set(schema, height);
  return height;
}

function appliedBeside(schema: JsonObject, document: SchemaDocument): JsonObject[] {
  const inner = subschemasOf(schema).filter(({ keys }) => sameValue.has(keys[0] as string));
  const references = ["$ref", "$dynamicRef"].flatMap((name) =>
    Object.hasOwn(schema, name) ? [schema[name]] : [],
  );
  const resource = document.ownerOf(schema) ?? document.root;
  const targets = references.map((reference) =>
    typeof reference === "string" ? document.resolve(reference, resource)?.schema : undefined,
  );
  return [...inner.map((one) => one.schema), ...targets]
    .filter((next) => next !== undefined)
    .filter(isObject);
}
