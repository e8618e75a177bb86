import type { Json, JsonObject } from "../json.js";
import { SchemaDocument, type Target } from "./schema-document.js";
import { isObject } from "./shapes.js";
import type { JsonSchema } from "./validate.js";

const DEEPEST = 200;
const MOST_STEPS = 1_000_000;

/**
 * The value with the `default` of each absent property filled in, through `properties`, `items`, `prefixItems`, `$ref`
 * and `allOf`; nothing is filled under alternatives (`anyOf`, `if` …), for which one holds is not known. A property's
 * own `default` comes before that of the schema it refers to. Null counts as present. The input is not changed; the
 * result may share parts with it and with the schema. A default is not filled into itself again, and filling stops
 * beyond 200 schemas one inside the other or 1,000,000 steps: what is absent there stays absent.
 */
export function applyDefaults(schema: JsonSchema, value: Json): Json {
  const document = SchemaDocument.of(schema);
  return new Filling(document).fill({ schema, resource: document.root }, value, {
    depth: 0,
    inserted: undefined,
  });
}

interface Way {
  readonly depth: number;
  /** The schemas whose defaults this value stands in. */
  readonly inserted: { readonly by: Json; readonly outer: Way["inserted"] } | undefined;
}

class Filling {
  readonly #document: SchemaDocument;
  #stepsLeft = MOST_STEPS;

  constructor(document: SchemaDocument) {
    this.#document = document;
  }

  fill(by: Target, value: Json, way: Way): Json {
    if (!isObject(by.schema) || value === null || typeof value !== "object") return value;
    if (way.depth > DEEPEST || this.#stepsLeft-- <= 0) return value;
    const inner = { ...way, depth: way.depth + 1 };
    const filled = this.#sameValue(by).reduce(
      (soFar, other) => this.fill(other, soFar, inner),
      value as Json,
    );
    if (Array.isArray(filled)) return this.#fillItems(by, filled, inner);
    return this.#fillProperties(by, filled as JsonObject, inner);
  }

  #fillProperties(by: Target, value: JsonObject, way: Way): JsonObject {
    const filled = new Map(Object.entries(value));
    for (const [name, schema] of Object.entries(objectUnder(by, "properties"))) {
      const property = this.#inside(by, schema);
      const present = filled.get(name);
      const next = present === undefined ? this.#insert(property, way) : this.fill(property, present, way);
      if (next !== undefined) filled.set(name, next);
    }
    // Unlike assignment, this keeps a property named __proto__ a property.
    return Object.fromEntries(filled);
  }

  #insert(by: Target, way: Way): Json | undefined {
    for (let outer = way.inserted; outer; outer = outer.outer) if (outer.by === by.schema) return undefined;
    const value = this.#defaultOf(by, way.depth);
    return value === undefined
      ? undefined
      : this.fill(by, value, { ...way, inserted: { by: by.schema, outer: way.inserted } });
  }

  #fillItems(by: Target, value: Json[], way: Way): Json[] {
    const first = listUnder(by, "prefixItems");
    const rest = operandUnder(by, "items") ?? true;
    return value.map((item, index) => this.fill(this.#inside(by, first[index] ?? rest), item, way));
  }

  #defaultOf(by: Target, depth: number): Json | undefined {
    if (depth > DEEPEST || this.#stepsLeft-- <= 0) return undefined;
    const own = operandUnder(by, "default");
    if (own !== undefined) return own;
    for (const other of this.#sameValue(by)) {
      const value = this.#defaultOf(other, depth + 1);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** The schemas that speak of the same value without condition. */
  #sameValue(by: Target): Target[] {
    const reference = operandUnder(by, "$ref");
    const target = typeof reference === "string" ? this.#document.resolve(reference, by.resource) : undefined;
    const parts = listUnder(by, "allOf").map((schema) => this.#inside(by, schema));
    return target ? [target, ...parts] : parts;
  }

  #inside(by: Target, schema: Json): Target {
    return { schema, resource: this.#document.ownerOf(schema) ?? by.resource };
  }
}

function operandUnder({ schema }: Target, keyword: string): Json | undefined {
  return isObject(schema) && Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

function objectUnder(by: Target, keyword: string): JsonObject {
  const operand = operandUnder(by, keyword) ?? null;
  return isObject(operand) ? operand : {};
}

function listUnder(by: Target, keyword: string): Json[] {
  const operand = operandUnder(by, keyword);
  return Array.isArray(operand) ? operand : [];
}
