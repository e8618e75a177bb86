import { validateValue, type JsonSchema } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";
import { sampleOf } from "./sample.js";

const object = (properties: { readonly [name: string]: JsonSchema }): JsonSchema => ({
  ...{ type: "object", properties, required: Object.keys(properties), additionalProperties: false },
});

const rows: { readonly name: string; readonly given: JsonSchema }[] = [
  {
    name: "texts",
    given: object({ a: { type: "string" }, b: { type: "string", minLength: 9, maxLength: 9 } }),
  },
  {
    name: "texts of a kind",
    given: object({
      day: { type: "string", format: "date" },
      at: { type: "string", format: "date-time" },
      to: { type: "string", format: "email" },
      id: { type: "string", format: "uuid" },
      see: { type: "string", format: "uri" },
    }),
  },
  {
    name: "numbers within bounds",
    given: object({
      any: { type: "integer" },
      least: { type: "integer", minimum: 7 },
      above: { type: "integer", exclusiveMinimum: 7, multipleOf: 5 },
      most: { type: "number", maximum: -3 },
      below: { type: "integer", exclusiveMaximum: 0 },
    }),
  },
  { name: "choices", given: object({ a: { enum: ["x", "y"] }, b: { const: 4 }, c: { type: "boolean" } }) },
  {
    name: "lists",
    given: object({
      tags: { type: "array", items: { type: "string" }, minItems: 3 },
      none: { type: "array", items: { type: "string" }, maxItems: 0 },
    }),
  },
  {
    name: "what is in each other, and what may be null",
    given: object({
      a: object({ b: { type: ["string", "null"] } }),
      c: { oneOf: [object({ d: { type: "number" } })] },
    }),
  },
  {
    name: "what refers to itself",
    given: {
      $ref: "#/$defs/tree",
      $defs: {
        tree: {
          type: "object",
          required: ["name"],
          properties: { name: { type: "string" }, inner: { type: "array", items: { $ref: "#/$defs/tree" } } },
        },
      },
    },
  },
  { name: "an example of its own", given: { type: "string", pattern: "^[A-Z]\\d$", examples: ["A7"] } },
];

describe("a sample", () => {
  test.each(rows)("of $name meets its schema", ({ given }) => {
    expect(validateValue(given, sampleOf(given))).toEqual([]);
  });

  test("has every field by its name, so that it can be told what stands where", () => {
    expect(sampleOf(object({ customer: { type: "string" }, total: { type: "number" } }))).toEqual({
      customer: "customer",
      total: 1,
    });
  });
});
