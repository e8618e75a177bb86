import type { Json, JsonSchema } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";
import { firstDraft, jsonOf, readJson, Unreadable } from "./draft.js";
import { fieldOf, labelOf } from "./field.js";
import { checkDraft, lacksSomething, textsAt } from "./issues.js";

function controlOf(schema: JsonSchema): unknown {
  return fieldOf(schema, schema).control;
}

describe("the field for a schema", () => {
  const { Infinity: endless } = { Infinity };
  test.each<{ name: string; given: JsonSchema; expect: unknown }>([
    { name: "a text", given: { type: "string" }, expect: { kind: "text", look: "line" } },
    { name: "a date", given: { type: "string", format: "date" }, expect: { kind: "text", look: "date" } },
    {
      name: "a moment",
      given: { type: "string", format: "date-time" },
      expect: { kind: "text", look: "dateTime" },
    },
    { name: "an address", given: { type: "string", format: "uri" }, expect: { kind: "text", look: "uri" } },
    {
      name: "a long text",
      given: { type: "string", maxLength: 2_000 },
      expect: { kind: "text", look: "lines" },
    },
    {
      name: "a number with bounds",
      given: { type: "integer", minimum: 1, maximum: 5 },
      expect: { kind: "number", isInteger: true, least: 1, most: 5 },
    },
    { name: "yes or no", given: { type: "boolean" }, expect: { kind: "switch" } },
    {
      name: "one of some",
      given: { enum: ["a", 1, null] },
      expect: { kind: "choice", values: ["a", 1, null] },
    },
    { name: "always the same", given: { const: { a: 1 } }, expect: { kind: "constant", value: { a: 1 } } },
    {
      name: "a list",
      given: { type: "array", items: { type: "string" }, minItems: 1 },
      expect: { kind: "list", item: { type: "string" }, least: 1, most: endless },
    },
    {
      name: "an object",
      given: { type: "object", required: ["a"], properties: { a: { type: "string" }, b: true } },
      expect: {
        kind: "object",
        properties: [
          { name: "a", schema: { type: "string" }, isRequired: true },
          { name: "b", schema: true, isRequired: false },
        ],
      },
    },
    {
      name: "alternatives",
      given: { oneOf: [{ type: "string" }, { type: "number" }] },
      expect: { kind: "alternatives", alternatives: [{ type: "string" }, { type: "number" }] },
    },
    { name: "a tuple, as JSON", given: { type: "array", prefixItems: [true] }, expect: { kind: "json" } },
    { name: "any object, as JSON", given: { type: "object" }, expect: { kind: "json" } },
    { name: "several types, as JSON", given: { type: ["string", "number"] }, expect: { kind: "json" } },
    { name: "anything, as JSON", given: true, expect: { kind: "json" } },
  ])("$name", ({ given, expect: control }) => {
    expect(controlOf(given)).toEqual(control);
  });

  test.each<{ given: JsonSchema; kind: string }>([
    { given: { type: ["integer", "null"] }, kind: "number" },
    { given: { oneOf: [{ type: "null" }, { type: "string" }] }, kind: "text" },
    { given: { anyOf: [{ type: "string" }, { type: "number" }, { type: "null" }] }, kind: "alternatives" },
  ])("may be nothing: $given", ({ given, kind }) => {
    expect(fieldOf(given, given)).toMatchObject({ isNullable: true, control: { kind } });
  });

  test("is that of what a reference leads to, also of one that leads back", () => {
    const root: JsonSchema = {
      $ref: "#/$defs/node",
      $defs: { node: { type: "object", title: "Node", properties: { next: { $ref: "#/$defs/node" } } } },
    };
    expect(fieldOf(root, root)).toMatchObject({ title: "Node", control: { kind: "object" } });
    expect(fieldOf(root, { $ref: "#/$defs/gone" }).control).toEqual({ kind: "json" });
    const endless: JsonSchema = { $ref: "#" };
    expect(fieldOf(endless, endless).control).toEqual({ kind: "json" });
  });

  test("of a choice is called by its title, its constant, its type, or its place", () => {
    const schemas: readonly JsonSchema[] = [
      { title: "Card", type: "object" },
      { type: "object", properties: { kind: { const: "cash" } } },
      { type: "string" },
      { minimum: 1 },
    ];
    const names = schemas.map((schema, place) => labelOf(true, schema, place));
    expect(names).toEqual(["Card", "cash", "string", "Choice 4"]);
  });
});

describe("a first draft", () => {
  test.each<{ name: string; schema: JsonSchema; expect: Json | undefined }>([
    { name: "has defaults", schema: { type: "object", properties: { a: { default: 3 } } }, expect: { a: 3 } },
    {
      name: "has what must be there and can be nothing else",
      schema: {
        type: "object",
        required: ["kind", "flag", "list", "inner", "text"],
        properties: {
          kind: { const: "x" },
          flag: { type: "boolean" },
          list: { type: "array", items: { type: "object", properties: {} }, minItems: 2 },
          inner: { type: "object", properties: { b: { default: 1 } } },
          text: { type: "string" },
          other: { type: "boolean" },
        },
      },
      expect: { kind: "x", flag: false, list: [{}], inner: { b: 1 } },
    },
    { name: "is nothing where that may be", schema: { type: ["string", "null"] }, expect: null },
    { name: "is that of the first alternative", schema: { oneOf: [{ const: 1 }, { const: 2 }] }, expect: 1 },
    { name: "is absent where there is nothing to begin with", schema: { type: "string" }, expect: undefined },
  ])("$name", ({ schema, expect: draft }) => {
    expect(firstDraft(schema, schema)).toEqual(draft);
  });

  test("ends though its schema stands in itself", () => {
    const schema: JsonSchema = { type: "object", required: ["next"], properties: { next: { $ref: "#" } } };
    expect(JSON.stringify(firstDraft(schema, schema)).length).toBeLessThan(1_000);
  });
});

describe("what is entered", () => {
  const schema: JsonSchema = {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string" },
      "a/b": { type: "number" },
      list: { type: "array", items: { type: "number" } },
    },
  };

  test("is the value when it is one of the schema; what is absent is left out", () => {
    expect(checkDraft(schema, { name: "x", "a/b": undefined })).toEqual({
      json: { name: "x" },
      issues: null,
    });
  });

  test("is told of at each place where it is wrong", () => {
    const { issues } = checkDraft(schema, { "a/b": "many", list: [1, undefined, new Unreadable("{")] });
    expect(lacksSomething(issues!, "")).toBe(true);
    expect(textsAt(issues!, "")).toEqual([]);
    expect(textsAt(issues!, "/a~1b")).toEqual(['Expected a number, found text "many"']);
    expect(textsAt(issues!, "/list/1")).toEqual(["Expected a number, found null"]);
    expect(textsAt(issues!, "/list/2")).toEqual(["This is no JSON."]);
  });

  test("is read as JSON, and kept as it is where it is none", () => {
    expect([readJson(" "), readJson('{"a": 1}')]).toEqual([undefined, { a: 1 }]);
    expect(readJson("{")).toEqual(new Unreadable("{"));
    expect(jsonOf([new Unreadable("x"), undefined])).toEqual({ json: [null, null], unreadable: ["/0"] });
  });
});
