import { describe, expect, it } from "vitest";
import { checkSchema } from "./check-schema.js";

const rows: { name: string; schema: unknown; expect: { path: string; message: RegExp; help?: RegExp } }[] = [
  {
    name: "an unknown type, with the one meant",
    schema: { properties: { a: { type: "strng" } } },
    expect: {
      path: "/properties/a/type",
      message: /type must be one of null, boolean/,
      help: /did you mean string/,
    },
  },
  {
    name: "a type of another language",
    schema: { type: ["int", "null"] },
    expect: { path: "/type", message: /type must be/, help: /did you mean integer/ },
  },
  {
    name: "a misspelt keyword",
    schema: { propertes: {} },
    expect: { path: "/propertes", message: /"propertes" is no keyword/, help: /did you mean properties/ },
  },
  {
    name: "a keyword of another draft",
    schema: { dependencies: {} },
    expect: { path: "/dependencies", message: /no keyword/, help: /dependentRequired/ },
  },
  {
    name: "a keyword of one's own without its mark",
    schema: { zzzzzzzz: 1 },
    expect: { path: "/zzzzzzzz", message: /no keyword/, help: /begin .* with x-/ },
  },
  {
    name: "a list where a schema belongs",
    schema: { items: [{}] },
    expect: { path: "/items", message: /items must be a schema/, help: /prefixItems/ },
  },
  {
    name: "required as in draft 3",
    schema: { properties: { a: { required: true } } },
    expect: { path: "/properties/a/required", message: /list of property names/, help: /beside properties/ },
  },
  {
    name: "something that is no schema",
    schema: { allOf: [true, 5] },
    expect: { path: "/allOf/1", message: /expected a schema/ },
  },
  {
    name: "a negative length",
    schema: { minLength: -1 },
    expect: { path: "/minLength", message: /whole number from 0 on/ },
  },
  {
    name: "a reference to nothing, with the one meant",
    schema: { $defs: { price: {} }, items: { $ref: "#/$defs/prise" } },
    expect: { path: "/items/$ref", message: /points at nothing/, help: /#\/\$defs\/price/ },
  },
  {
    name: "a reference out of the document",
    schema: { $ref: "https://example.com/order.json" },
    expect: { path: "/$ref", message: /nothing is fetched/, help: /under \$defs/ },
  },
  {
    name: "a reference to something that is no schema",
    schema: { $ref: "#/default", default: { type: "string" } },
    expect: { path: "/$ref", message: /no schema/, help: /\$defs/ },
  },
  {
    name: "a pattern with look-around",
    schema: { pattern: "^(?!admin)" },
    expect: {
      path: "/pattern",
      message: /cannot be used: invalid or unsupported Perl syntax/,
      help: /no look-around/,
    },
  },
  {
    name: "a bad pattern among patternProperties",
    schema: { patternProperties: { "a(": {} } },
    expect: { path: "/patternProperties", message: /"a\(" cannot be used/ },
  },
  {
    name: "a misspelt format",
    schema: { format: "datetime" },
    expect: { path: "/format", message: /no format that is checked/, help: /date-time/ },
  },
  {
    name: "another draft",
    schema: { $schema: "http://json-schema.org/draft-07/schema#" },
    expect: { path: "/$schema", message: /only JSON Schema 2020-12/ },
  },
  { name: "a schema that is itself", schema: { $ref: "#" }, expect: { path: "", message: /never ends/ } },
  {
    name: "a dynamic reference to itself",
    schema: { items: { $dynamicAnchor: "a", $dynamicRef: "#a" } },
    expect: { path: "/items", message: /never ends/ },
  },
  {
    name: "a circle of alternatives",
    schema: { $defs: { a: { anyOf: [{ $ref: "#/$defs/b" }, true] }, b: { not: { $ref: "#/$defs/a" } } } },
    expect: { path: "/$defs/a", message: /never ends/ },
  },
];

describe("checkSchema", () => {
  it.each(rows)("finds $name", ({ schema, expect: { path, message, help } }) => {
    const problem = checkSchema(schema).find((one) => one.path === path);
    expect(problem?.message).toMatch(message);
    if (help) expect(problem?.help).toMatch(help);
  });

  it.each([
    { name: "booleans", schema: true },
    {
      name: "a schema that recurs into its value",
      schema: { properties: { child: { $ref: "#" } }, items: { $ref: "#" } },
    },
    {
      name: "anchors and identifiers within the document",
      schema: { $id: "https://x.test/a", $defs: { b: { $id: "b", $anchor: "c" } }, $ref: "b#c" },
    },
    { name: "notes of one's own", schema: { "x-widget": { any: "thing" }, properties: { "x-ray": true } } },
    {
      name: "keywords as names of properties",
      schema: { properties: { type: { type: "string" }, $ref: { type: "string" } } },
    },
    { name: "standard formats that only inform", schema: { format: "iri" } },
  ])("has nothing to say about $name", ({ schema }) => {
    expect(checkSchema(schema)).toEqual([]);
  });

  it("finds all problems in one pass, up to fifty", () => {
    expect(checkSchema({ type: "x", minimum: "1", items: { pattern: "(" } })).toHaveLength(3);
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`p${index}`, 5]));
    expect(checkSchema({ properties: many })).toHaveLength(50);
  });
});
