import { describe, expect, test } from "vitest";
import { kindOf, kinds, withKeyword, withKind } from "./kind.js";
import { fieldsOf, freeName, withFields, type Schema } from "./object-fields.js";

const order: Schema = {
  $comment: "kept",
  type: "object",
  required: ["total"],
  properties: { total: { type: "number", minimum: 0 }, note: { type: "string" } },
  additionalProperties: false,
};

describe("the fields of a schema", () => {
  test("are its properties in order, and written back are the same schema", () => {
    expect(fieldsOf(order).map(({ name, isRequired }) => ({ name, isRequired }))).toEqual([
      { name: "total", isRequired: true },
      { name: "note", isRequired: false },
    ]);
    expect(withFields(order, fieldsOf(order))).toEqual(order);
  });

  test("leave nothing empty behind", () => {
    expect(withFields(order, [])).toEqual({
      $comment: "kept",
      type: "object",
      additionalProperties: false,
    });
  });

  test("of what describes none are none", () => {
    for (const schema of [true, false, {}, { properties: 7 }] as Schema[])
      expect(fieldsOf(schema)).toEqual([]);
  });

  test("get names that are free", () => {
    const field = (name: string) => ({ name, schema: true, isRequired: false });
    expect(freeName([])).toBe("field");
    expect(freeName([field("field"), field("field2")])).toBe("field3");
  });
});

describe("the kind of a value", () => {
  test.each(kinds)("$value is known again once it is chosen", ({ value }) => {
    expect(kindOf(withKind({ type: "string", description: "kept" }, value))).toBe(value);
    expect(withKind({ type: "string", description: "kept" }, value)).toMatchObject({ description: "kept" });
  });

  test.each([
    { name: "several types", given: { type: ["string", "null"] } },
    { name: "no type", given: { oneOf: [] } },
    { name: "true", given: true },
    { name: "a list of anything", given: { type: "array" } },
  ])("$name is no kind of the form", ({ given }) => {
    expect(kindOf(given)).toBe("any");
  });

  test("a keyword that is emptied is gone", () => {
    expect(withKeyword({ type: "string", title: "a" }, "title", "")).toEqual({ type: "string" });
    expect(withKeyword({ type: "string" }, "default", false)).toEqual({ type: "string", default: false });
  });
});
