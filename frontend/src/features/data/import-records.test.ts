import { describe, expect, test } from "vitest";
import { columnsOf } from "./columns.js";
import { recordsIn } from "./import-records.js";

describe("the records of a file", () => {
  test.each([
    { name: "an array of data", given: '[{"a": 1}]', expect: [{ data: { a: 1 } }] },
    {
      name: "an export",
      given: '[{"id": "x", "etag": "1", "data": {"a": 1}}]',
      expect: [{ id: "x", data: { a: 1 } }],
    },
    { name: "lines", given: '{"a": 1}\n\n{"a": 2}\n', expect: [{ data: { a: 1 } }, { data: { a: 2 } }] },
    { name: "nothing", given: "", expect: [] },
  ])("may be $name", ({ given, expect: records }) => {
    expect(recordsIn(given)).toEqual(records);
  });

  test.each([
    { name: "no JSON", given: '{"a": 1}\n{"a":', expect: "Line 2 is no JSON" },
    { name: "no object", given: "[7]", expect: "Item 1 is no JSON object." },
    { name: "more than a batch", given: "{}\n".repeat(1_001), expect: "1001 records: at most 1000" },
  ])("are refused with the place: $name", ({ given, expect: message }) => {
    expect(() => recordsIn(given)).toThrow(message);
  });
});

describe("the columns of a table of records", () => {
  test("are those of the schema, and else those that records have", () => {
    const records = [{ data: { b: 1 } }, { data: { a: 1, b: 2 } }];
    expect(columnsOf({ schema: { properties: { total: true } } }, records)).toEqual(["total"]);
    expect(columnsOf({ schema: true }, records)).toEqual(["b", "a"]);
  });
});
