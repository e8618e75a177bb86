import type { Json, JsonObject } from "../json.js";
import type { Application } from "./application.js";
import type { Subschema } from "./shapes.js";
import { vocabulary } from "./vocabulary.js";

/** What one schema asks of a value. */
export interface KeywordUses {
  readonly uses: readonly ((at: Application) => boolean)[];
  /** Whether it holds `unevaluatedProperties` or `unevaluatedItems`. */
  readonly asksWhatWasSeen: boolean;
}

const known = new WeakMap<JsonObject, KeywordUses>();

/** The keywords a schema holds, looked up once per schema object. Unknown ones ask nothing. */
export function usesOf(schema: JsonObject): KeywordUses {
  let uses = known.get(schema);
  if (!uses) known.set(schema, (uses = lookUp(schema)));
  return uses;
}

function lookUp(schema: JsonObject): KeywordUses {
  const used = Object.keys(schema).flatMap((name) => vocabulary.get(name) ?? []);
  const inOrder = [...used.filter(({ isLast }) => !isLast), ...used.filter(({ isLast }) => isLast)];
  return {
    uses: inOrder.flatMap(({ name, shape, evaluate }) => {
      const operand = schema[name]!;
      if (!shape.matches(operand)) return malformed(name, shape.words);
      return evaluate ? charged(breadthOf(operand), (at) => evaluate(operand, at)) : [];
    }),
    asksWhatWasSeen: used.some(({ isLast }) => isLast),
  };
}

/** Reading an operand costs by its entries: a list of `required` names may be as long as a tenant likes. */
function charged(breadth: number, use: (at: Application) => boolean) {
  if (breadth < 16) return use;
  return (at: Application): boolean => {
    at.spend(breadth / 16);
    return use(at);
  };
}

function breadthOf(operand: Json): number {
  return operand !== null && typeof operand === "object" ? Object.keys(operand).length : 0;
}

function malformed(name: string, words: string) {
  return (at: Application): boolean => {
    throw at.undecidable(name, `its schema is malformed: ${name} must be ${words}`);
  };
}

/** The schemas directly inside a schema, where the vocabulary has them. */
export function subschemasOf(schema: JsonObject): Subschema[] {
  return Object.entries(schema).flatMap(([name, operand]) => subschemasUnder(name, operand));
}

function subschemasUnder(name: string, operand: Json): Subschema[] {
  const shape = vocabulary.get(name)?.shape;
  if (!shape?.subschemas || !shape.matches(operand)) return [];
  return shape.subschemas(operand).map(({ keys, schema }) => ({ keys: [name, ...keys], schema }));
}
