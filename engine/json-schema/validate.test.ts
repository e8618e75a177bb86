import { describe, expect, it } from "vitest";
import type { Json } from "../json.js";
import { validateValue, type JsonSchema } from "./validate.js";

interface Row {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly given: Json;
  readonly expect: readonly string[];
}

const messages: Row[] = [
  {
    name: "names the place, what was expected and what was found",
    schema: { properties: { items: { items: { properties: { price: { type: "number" } } } } } },
    given: { items: [{ price: 1 }, {}, { price: "abc" }] },
    expect: ['items[2].price: expected a number, found text "abc"'],
  },
  {
    name: "calls the root the value",
    schema: { type: ["object", "null"] },
    given: [1, 2],
    expect: ["value: expected an object or null, found a list of 2"],
  },
  {
    name: "tells every missing property",
    schema: { required: ["a", "b"] },
    given: {},
    expect: ['value: "a" is missing', 'value: "b" is missing'],
  },
  {
    name: "lists what is allowed beside an unknown property",
    schema: { properties: { sku: true, price: true }, additionalProperties: false },
    given: { skew: 1 },
    expect: ["skew: unknown property; allowed: sku, price"],
  },
  {
    name: "quotes keys that are no words",
    schema: { additionalProperties: { type: "string" } },
    given: { "a b": 1 },
    expect: ['["a b"]: expected text, found 1'],
  },
  {
    name: "lists the values of an enum",
    schema: { enum: ["red", "green", 3] },
    given: "blue",
    expect: ['value: expected one of "red", "green", 3, found text "blue"'],
  },
  {
    name: "gives the reason of each form of anyOf",
    schema: { anyOf: [{ type: "string" }, { required: ["id"] }] },
    given: {},
    expect: [
      'value: fits none of the 2 allowed forms: (1) value: expected text, found an object; (2) value: "id" is missing',
    ],
  },
  {
    name: "says which forms of oneOf fit together",
    schema: { oneOf: [{ minimum: 1 }, { type: "string" }, { maximum: 9 }] },
    given: 5,
    expect: ["value: must fit one form alone, fits forms 1 and 3"],
  },
  {
    name: "names the two equal items",
    schema: { uniqueItems: true },
    given: [{ a: 1, b: 2 }, 0, { b: 2, a: 1 }],
    expect: ["value: expected no two equal items, found items 0 and 2 equal"],
  },
  {
    name: "says what a format wants",
    schema: { format: "date" },
    given: "2025-02-30",
    expect: ['value: expected a date such as 2025-01-31, found text "2025-02-30"'],
  },
  {
    name: "cuts long texts",
    schema: { maxLength: 10, type: "number" },
    given: "x".repeat(1_000),
    expect: [
      "value: expected 10 characters or fewer, found 1000",
      `value: expected a number, found text "${"x".repeat(60)}…"`,
    ],
  },
];

describe("validateValue", () => {
  it.each(messages)("$name", ({ schema, given, expect: expected }) => {
    expect(validateValue(schema, given).map(({ message }) => message)).toEqual(expected);
  });

  it("points into the value and, through references, into the schema", () => {
    const schema = { $defs: { p: { minimum: 0 } }, properties: { "a/b": { items: { $ref: "#/$defs/p" } } } };
    expect(validateValue(schema, { "a/b": [1, -1] })).toEqual([
      {
        path: "/a~1b/1",
        schemaPath: "/properties/a~1b/items/$ref/minimum",
        keyword: "minimum",
        message: '["a/b"][1]: expected at least 0, found -1',
      },
    ]);
  });

  it("stops at as many issues as are asked for", () => {
    const given = Array.from({ length: 1_000 }, () => "x");
    expect(validateValue({ items: { type: "number" } }, given)).toHaveLength(20);
    expect(validateValue({ items: { type: "number" } }, given, { maxIssues: 3 })).toHaveLength(3);
    expect(validateValue({ items: { type: "number" } }, given, { maxIssues: 0 })).toHaveLength(1);
  });

  it("treats __proto__ and constructor as plain property names", () => {
    const schema = JSON.parse(
      '{"properties":{"__proto__":{"type":"number"},"constructor":{"type":"string"}},"required":["__proto__","toString"]}',
    ) as JsonSchema;
    expect(
      validateValue(schema, JSON.parse('{"__proto__":"x"}') as Json).map(({ message }) => message),
    ).toEqual(['__proto__: expected a number, found text "x"', 'value: "toString" is missing']);
    expect(validateValue({ additionalProperties: false }, {})).toEqual([]);
  });

  it("takes decimal fractions for the multiples they are meant to be", () => {
    for (const value of [0.3, 0.1 + 0.2, 1.1, -0.7, 1e300])
      expect(validateValue({ multipleOf: 0.1 }, value)).toEqual([]);
    for (const value of [0.35, 0.1000001]) expect(validateValue({ multipleOf: 0.1 }, value)).toHaveLength(1);
  });

  it("tells its budget of every unit and lets through what the budget throws", () => {
    let spent = 0;
    validateValue({ items: { type: "number" } }, [1, 2, 3], {
      budget: { spend: (units) => void (spent += units) },
    });
    expect(spent).toBeGreaterThanOrEqual(4);
    const broke = new Error("no units left");
    const budget = {
      spend: () => {
        throw broke;
      },
    };
    expect(() => validateValue({ type: "number" }, 1, { budget })).toThrow(broke);
  });
});
