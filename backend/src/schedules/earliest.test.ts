import { expect, test } from "vitest";
import { earliest } from "./earliest.js";

test.each([
  { name: "no time", given: [], expect: null },
  { name: "none but null", given: [null, null], expect: null },
  { name: "one beside null", given: [null, 5, null], expect: 5 },
  { name: "several", given: [7, null, 3, 5], expect: 3 },
  { name: "the beginning of all time", given: [null, 0, 1], expect: 0 },
])("the earliest of $name", ({ given, expect: found }) => {
  expect(earliest(...given)).toBe(found);
});
