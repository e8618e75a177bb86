import { closest } from "../closest.js";
import type { Json, JsonObject } from "../json.js";
import { operandProblem } from "./check-operand.js";
import { endlessSchemas } from "./endless-schemas.js";
import { sizeProblem } from "./schema-size.js";
import { subschemasOf } from "./keyword-uses.js";
import { inside, quote, toPointer, type Place } from "./place.js";
import { SchemaDocument } from "./schema-document.js";
import { isObject } from "./shapes.js";
import { vocabulary } from "./vocabulary.js";

export interface SchemaProblem {
  /** JSON Pointer into the schema. */
  readonly path: string;
  readonly message: string;
  /** What to write instead, where that is known. */
  readonly help?: string;
}

const MOST_PROBLEMS = 50;

/**
 * What stands in the way of using this as a schema; [] when nothing does. Keywords that are unknown are problems too,
 * for they would silently ask nothing: notes of one's own begin with `x-`. Never throws.
 */
export function checkSchema(schema: unknown): SchemaProblem[] {
  const size = sizeProblem(schema);
  return size ? [size] : new SchemaCheck(schema as Json).problems();
}

class SchemaCheck {
  readonly #document: SchemaDocument;
  readonly #places = new Map<JsonObject, Place>();
  readonly #problems: SchemaProblem[] = [];

  constructor(readonly schema: Json) {
    this.#document = SchemaDocument.of(schema);
  }

  problems(): SchemaProblem[] {
    this.#visit(this.schema, undefined);
    for (const schema of endlessSchemas(this.#places.keys(), this.#document))
      this.#add(
        this.#places.get(schema),
        "applying this schema to a value never ends, or goes through more than 400 others",
      );
    return this.#problems.slice(0, MOST_PROBLEMS);
  }

  #visit(schema: Json, place: Place): void {
    if (typeof schema === "boolean") return;
    if (!isObject(schema)) return this.#add(place, "expected a schema: an object, true or false");
    if (!this.#places.has(schema)) this.#places.set(schema, place);
    for (const [name, operand] of Object.entries(schema)) this.#visitKeyword(schema, name, operand, place);
    for (const { keys, schema: inner } of subschemasOf(schema)) this.#visit(inner, inside(place, ...keys));
  }

  #visitKeyword(schema: JsonObject, name: string, operand: Json, place: Place): void {
    if (name.startsWith("x-")) return;
    const known = vocabulary.get(name);
    const problem = known ? operandProblem(known, operand, schema, this.#document) : unknownKeyword(name);
    if (problem) this.#add(inside(place, name), problem.message, problem.help);
  }

  #add(place: Place, message: string, help?: string): void {
    this.#problems.push({ path: toPointer(place), message, ...(help !== undefined && { help }) });
  }
}

/** Keywords of other drafts and dialects. */
const successors: ReadonlyMap<string, string> = new Map([
  ["dependencies", "write dependentRequired (names) or dependentSchemas (schemas)"],
  ["additionalItems", "write prefixItems for the first items and items for the others"],
  ["id", "write $id"],
  ["$recursiveRef", "write $dynamicRef"],
  ["$recursiveAnchor", "write $dynamicAnchor"],
  ["nullable", 'write type: [string, "null"]'],
]);

function unknownKeyword(name: string): { message: string; help: string } {
  const near = closest(name, vocabulary.keys());
  const help =
    successors.get(name) ?? (near ? `did you mean ${near}?` : "begin keywords of your own with x-");
  return { message: `${quote(name)} is no keyword of JSON Schema 2020-12`, help };
}
