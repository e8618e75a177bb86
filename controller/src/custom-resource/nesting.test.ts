import { expect, test } from "vitest";
import { deepLists, deepObjects } from "../testing/custom-resources/deep.js";
import { nestsDeeper } from "./nesting.js";

test.each([
  { name: "a scalar nests nowhere", given: 1, most: 0, expect: false },
  { name: "null is a scalar", given: null, most: 0, expect: false },
  { name: "an empty list has depth 1", given: [], most: 0, expect: true },
  { name: "an object at the limit is no deeper", given: deepObjects(200), most: 200, expect: false },
  { name: "an object beyond the limit is", given: deepObjects(201), most: 200, expect: true },
  { name: "a list counts as an object does", given: deepLists(201), most: 200, expect: true },
  { name: "the deepest part counts", given: [1, {}, { a: [[]] }, null], most: 3, expect: true },
  { name: "what is deeper than a stack goes is found", given: deepLists(100_000), most: 200, expect: true },
])("$name", ({ given, most, expect: expected }) => {
  expect(nestsDeeper(given, most)).toBe(expected);
});
