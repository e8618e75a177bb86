import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json.js";
import { checkSchema } from "./check-schema.js";
import { applyDefaults } from "./defaults.js";
import { validateValue, type JsonSchema } from "./validate.js";
import { vocabulary } from "./vocabulary.js";

const numRuns = process.env["FLOWRUNNER_SOAK"] ? 50_000 : 1_000;

const name = fc.constantFrom("a", "b", "c", "__proto__", "constructor");
const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

/** Any keyword with any operand: what a careless or hostile author writes. */
const wildSchema = fc.letrec<{ schema: Json; operand: Json }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.boolean(),
    fc.dictionary(fc.constantFrom(...vocabulary.keys(), "x-note", "propertys"), tie("operand"), {
      maxKeys: 5,
    }),
  ),
  operand: fc.oneof(
    { depthSize: "small" },
    json,
    fc.constantFrom<Json>("#", "#/$defs/a", "#a", "a", "(a+)+$", "object", "date", 0, 3, ["a", "b"]),
    tie("schema"),
    fc.array(tie("schema"), { maxLength: 3 }),
    fc.dictionary(name, tie("schema"), { maxKeys: 3 }),
  ),
})).schema;

const smallValue = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    fc.constantFrom<Json>(null, true, false, 0, 1, 2, 3, 1.5, -1, "", "a", "ab", "b"),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/**
 * Schemas that are right, over few names and small numbers, so that values often meet them. Without `contains` and
 * `unevaluated…`, of which Ajv 8 is no judge: an empty list passes its `contains` beside `prefixItems`, a failed form of
 * `anyOf` counts as evaluated, an `if` without `then` does not. The official suite judges those.
 */
const tidySchema = fc.letrec<{ schema: Json }>((tie) => {
  const schema = tie("schema");
  const byName = fc.dictionary(fc.constantFrom("a", "b", "c"), schema, { maxKeys: 3 });
  const schemas = fc.array(schema, { minLength: 1, maxLength: 3 });
  const limit = fc.nat(3);
  const type = fc.constantFrom("null", "boolean", "object", "array", "number", "integer", "string");
  const keywords = {
    type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
    const: smallValue,
    enum: fc.uniqueArray(smallValue, {
      minLength: 1,
      maxLength: 3,
      selector: (value) => JSON.stringify(value),
    }),
    minimum: limit,
    maximum: limit,
    exclusiveMinimum: limit,
    exclusiveMaximum: limit,
    multipleOf: fc.constantFrom(1, 2, 0.5),
    minLength: limit,
    maxLength: limit,
    pattern: fc.constantFrom("^a", "b$", "^[ab]*$"),
    minItems: limit,
    maxItems: limit,
    uniqueItems: fc.boolean(),
    prefixItems: schemas,
    items: schema,
    properties: byName,
    patternProperties: fc.dictionary(fc.constantFrom("^a", "b|c"), schema, { maxKeys: 2 }),
    additionalProperties: schema,
    propertyNames: schema,
    required: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
    dependentRequired: fc.dictionary(fc.constantFrom("a", "b"), fc.uniqueArray(fc.constantFrom("a", "c")), {
      maxKeys: 2,
    }),
    dependentSchemas: byName,
    minProperties: limit,
    maxProperties: limit,
    allOf: schemas,
    anyOf: schemas,
    oneOf: schemas,
    not: schema,
    if: schema,
    then: schema,
    else: schema,
  };
  const oneKeyword = Object.entries<fc.Arbitrary<Json>>(keywords).map(([keyword, operand]) =>
    operand.map((value): JsonObject => ({ [keyword]: value })),
  );
  const several = fc.array(fc.oneof(...oneKeyword), { minLength: 1, maxLength: 4 });
  return {
    schema: fc.oneof(
      { depthSize: "small", maxDepth: 5 },
      fc.boolean(),
      several.map((parts): Json => Object.assign({}, ...parts) as JsonObject),
    ),
  };
}).schema as fc.Arbitrary<JsonSchema>;

describe("any schema and any value", { timeout: 300_000 }, () => {
  it("are judged without a throw, and a schema without problems leaves nothing malformed to be found", () => {
    fc.assert(
      fc.property(wildSchema, json, (schema, value) => {
        const problems = checkSchema(schema);
        const issues = validateValue(schema as JsonSchema, value);
        applyDefaults(schema as JsonSchema, value);
        if (problems.length === 0)
          expect(issues.map(({ message }) => message).join()).not.toMatch(
            /malformed|in the document|cannot be used/,
          );
      }),
      { numRuns },
    );
  });

  it("keep the default filler from throwing, changing its input or filling twice", () => {
    fc.assert(
      fc.property(wildSchema, json, (schema, value) => {
        const before = JSON.stringify(value);
        const filled = applyDefaults(schema as JsonSchema, value);
        expect(JSON.stringify(value)).toBe(before);
        expect(applyDefaults(schema as JsonSchema, filled)).toEqual(filled);
      }),
      { numRuns },
    );
  });

  it("are judged as Ajv, an independent validator, judges them", () => {
    let accepted = 0;
    fc.assert(
      fc.property(tidySchema, smallValue, (schema, value) => {
        expect(checkSchema(schema)).toEqual([]);
        const isValid = judgedByAjv(schema, value);
        if (isValid === undefined) return;
        if (isValid) accepted++;
        expect(validateValue(schema, value).length === 0).toBe(isValid);
      }),
      { numRuns },
    );
    expect(accepted, "a generator that never makes valid pairs shows nothing").toBeGreaterThan(numRuns / 10);
  });
});

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** Undefined where Ajv gives no verdict: some of the code it generates throws (variables never declared or set). */
function judgedByAjv(schema: JsonSchema, value: Json): boolean | undefined {
  try {
    return ajv.compile(schema)(value);
  } catch {
    return undefined;
  }
}
