import { describe, expect, it } from "vitest";
import type { Json } from "../json.js";
import { applyDefaults } from "./defaults.js";
import type { JsonSchema } from "./validate.js";

const rows: { name: string; schema: JsonSchema; given: Json; expect: Json }[] = [
  {
    name: "fills an absent property and leaves a present one, null included",
    schema: { properties: { limit: { default: 100 }, size: { default: 1 }, tag: { default: "x" } } },
    given: { size: 5, tag: null },
    expect: { size: 5, tag: null, limit: 100 },
  },
  {
    name: "fills inside objects that are there, and makes none",
    schema: {
      properties: { a: { properties: { x: { default: 1 } } }, b: { properties: { x: { default: 1 } } } },
    },
    given: { a: {} },
    expect: { a: { x: 1 } },
  },
  {
    name: "fills inside a default",
    schema: { properties: { a: { default: {}, properties: { x: { default: 1 } } } } },
    given: {},
    expect: { a: { x: 1 } },
  },
  {
    name: "fills each item, the first ones by prefixItems",
    schema: {
      prefixItems: [{ properties: { first: { default: true } } }],
      items: { properties: { first: { default: false } } },
    },
    given: [{}, {}, 3, { first: null }],
    expect: [{ first: true }, { first: false }, 3, { first: null }],
  },
  {
    name: "follows references and takes their default after a property's own",
    schema: {
      $defs: { limit: { type: "number", default: 100 }, size: { $ref: "#/$defs/limit" } },
      properties: {
        a: { $ref: "#/$defs/limit" },
        b: { $ref: "#/$defs/size" },
        c: { $ref: "#/$defs/limit", default: 7 },
      },
    },
    given: {},
    expect: { a: 100, b: 100, c: 7 },
  },
  {
    name: "fills through allOf, but not through alternatives",
    schema: {
      allOf: [{ properties: { a: { default: 1 } } }],
      anyOf: [{ properties: { b: { default: 1 } } }],
      if: true,
      then: { properties: { c: { default: 1 } } },
    },
    given: {},
    expect: { a: 1 },
  },
  {
    name: "does not fill a default into itself again",
    schema: { properties: { child: { $ref: "#", default: {} }, x: { default: 1 } } },
    given: {},
    expect: { child: { x: 1 }, x: 1 },
  },
  {
    name: "follows a recursive schema as deep as the value goes",
    schema: { properties: { child: { $ref: "#" }, x: { default: 1 } } },
    given: { child: { child: {} } },
    expect: { child: { child: { x: 1 }, x: 1 }, x: 1 },
  },
  {
    name: "leaves a value of another kind alone",
    schema: { properties: { a: { default: 1 } } },
    given: 5,
    expect: 5,
  },
];

describe("applyDefaults", () => {
  it.each(rows)("$name", ({ schema, given, expect: expected }) => {
    const before = structuredClone(given);
    expect(applyDefaults(schema, given)).toEqual(expected);
    expect(given).toEqual(before);
  });

  it("keeps a property named __proto__ a property", () => {
    const schema = JSON.parse('{"properties": {"__proto__": {"default": {"admin": true}}}}') as JsonSchema;
    const filled = applyDefaults(schema, {}) as { admin?: unknown };
    expect(JSON.stringify(filled)).toBe('{"__proto__":{"admin":true}}');
    expect(filled.admin).toBeUndefined();
  });

  it("ends where schemas refer to themselves", () => {
    const schema: JsonSchema = {
      $defs: { a: { $ref: "#/$defs/a" } },
      $ref: "#",
      properties: { a: { $ref: "#/$defs/a" } },
    };
    expect(applyDefaults(schema, {})).toEqual({});
    expect(applyDefaults(schema, { a: {} })).toEqual({ a: {} });
  });

  it.each(["allOf", "defaults"])("ends where %s double at each level", (kind) => {
    const definitions: { [name: string]: Json } = { d40: {} };
    for (let level = 0; level < 40; level++) {
      const next = { $ref: `#/$defs/d${level + 1}`, default: {} };
      definitions[`d${level}`] =
        kind === "allOf" ? { allOf: [next, next] } : { properties: { a: next, b: { ...next } } };
    }
    expect(applyDefaults({ $defs: definitions, $ref: "#/$defs/d0" }, {})).toBeTypeOf("object");
  });
});
