import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json.js";
import { checkSchema } from "./check-schema.js";
import { validateValue, type JsonSchema } from "./validate.js";

function nested(levels: number, wrap: (inner: Json) => Json, innermost: Json): Json {
  let value = innermost;
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

/** Definitions d0 … d40 of which each applies the next one twice. */
function doubling(keyword: string): JsonSchema {
  const definitions: JsonObject = { d40: { type: "string" } };
  for (let level = 0; level < 40; level++) {
    const next = { $ref: `#/$defs/d${level + 1}` };
    definitions[`d${level}`] = { [keyword]: [next, next] };
  }
  return { $defs: definitions, $ref: "#/$defs/d0" };
}

const hostile: { name: string; schema: JsonSchema; given: Json; expect: RegExp }[] = [
  {
    name: "a schema that is itself",
    schema: { $ref: "#" },
    given: 1,
    expect: /refers to itself without end/,
  },
  {
    name: "a schema that is not itself",
    schema: { not: { $ref: "#" } },
    given: 1,
    expect: /refers to itself without end/,
  },
  { name: "alternatives that double", schema: doubling("anyOf"), given: 1, expect: /too much work/ },
  { name: "conjunctions that double", schema: doubling("allOf"), given: "x", expect: /too much work/ },
  {
    name: "a value nested 100,000 deep under a recursive schema",
    schema: { items: { $ref: "#" } },
    given: nested(100_000, (inner) => [inner], []),
    expect: /nested too deeply/,
  },
  {
    name: "a value nested 100,000 deep to be compared",
    schema: { uniqueItems: true },
    given: nested(100_000, (inner) => [inner], []),
    expect: /nested too deeply/,
  },
  {
    name: "a schema nested 100,000 deep",
    schema: nested(100_000, (inner) => ({ not: inner }), {}) as JsonSchema,
    given: 1,
    expect: /nested too deeply/,
  },
  {
    name: "many required names for many items",
    schema: { items: { required: Array.from({ length: 50_000 }, (_, index) => `n${index}`) } },
    given: Array.from({ length: 50_000 }, () => 1),
    expect: /too much work/,
  },
  {
    name: "a pattern that makes backtracking matchers hang",
    schema: { pattern: "^(a+)+$" },
    given: `${"a".repeat(50_000)}b`,
    expect: /expected text that matches/,
  },
  {
    name: "a pattern for look-around",
    schema: { pattern: "(?=a)" },
    given: "a",
    expect: /cannot be used/,
  },
  {
    name: "a forbidden pattern under not, which must not turn into a pass",
    schema: { not: { pattern: "(?=a)" } },
    given: "a",
    expect: /cannot be used/,
  },
  {
    name: "a reference out of the document",
    schema: { $ref: "https://example.com/schema.json" },
    given: 1,
    expect: /not in the document/,
  },
  { name: "a malformed keyword", schema: { type: "strong" }, given: 1, expect: /type must be one of/ },
  {
    name: "a malformed schema",
    schema: { properties: { a: 5 } },
    given: { a: 1 },
    expect: /malformed: expected an object/,
  },
];

describe("a hostile schema or value", () => {
  it.each(hostile)(
    "$name ends with a clear issue, after bounded work",
    ({ schema, given, expect: expected }) => {
      let units = 0;
      const budget = { spend: (spent: number) => void (units += spent) };
      const issues = validateValue(schema, given, { budget });
      expect(issues.map(({ message }) => message).join("\n")).toMatch(expected);
      expect(units).toBeLessThan(5_000_000);
    },
  );

  it("compares 200,000 items in near-linear work", () => {
    const unitsFor = (length: number) => {
      let units = 0;
      const items = Array.from({ length }, (_, index) => ({ index }));
      const budget = { spend: (spent: number) => void (units += spent) };
      expect(validateValue({ uniqueItems: true }, items, { budget })).toEqual([]);
      return units;
    };
    expect(unitsFor(200_000)).toBeLessThan(11 * unitsFor(20_000));
  });

  it.each<{ name: string; schema: JsonSchema; given: Json }>([
    {
      name: "items that are all allowed",
      schema: { items: true },
      given: Array.from({ length: 16_000 }, () => 0),
    },
    { name: "items to be found", schema: { contains: true }, given: Array.from({ length: 16_000 }, () => 0) },
    {
      name: "properties that are all allowed",
      schema: { additionalProperties: true },
      given: Object.fromEntries(Array.from({ length: 16_000 }, (_, index) => [`p${index}`, 0])),
    },
  ])("pays for walking over $name", ({ schema, given }) => {
    let units = 0;
    validateValue(schema, given, { budget: { spend: (spent) => void (units += spent) } });
    expect(units).toBeGreaterThan(1_000);
  });

  it("visits a schema once that stands in many places, as YAML aliases make it", () => {
    let shared: JsonObject = {};
    for (let level = 0; level < 40; level++) shared = { properties: { a: shared, b: shared } };
    expect(validateValue(shared, {})).toEqual([]);
    expect(checkSchema(shared)).toMatchObject([
      { message: expect.stringMatching(/more than 50,000 values/) as string },
    ]);
  });

  it("does not stop a schema check: deep, wide, cyclic or strange input is a problem told", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic["not"] = cyclic;
    const wide = { enum: Array.from({ length: 60_000 }, (_, index) => index) };
    const deep = nested(100_000, (inner) => ({ not: inner }), {});
    for (const schema of [
      cyclic,
      wide,
      deep,
      undefined,
      () => 1,
      { minimum: NaN },
      new Map(),
      "text",
      5,
      null,
    ])
      expect(checkSchema(schema).length).toBeGreaterThan(0);
  });
});
