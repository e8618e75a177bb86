import { expect, test } from "vitest";
import { filterOf } from "./filter.js";

test.each([
  {
    name: "a number",
    given: { key: "total", comparison: "gt", text: "5" },
    expect: { path: "/total", gt: 5 },
  },
  {
    name: "a text",
    given: { key: "name", comparison: "eq", text: "Ann" },
    expect: { path: "/name", eq: "Ann" },
  },
  {
    name: "a text of digits",
    given: { key: "no", comparison: "eq", text: '"5"' },
    expect: { path: "/no", eq: "5" },
  },
  {
    name: "a beginning",
    given: { key: "no", comparison: "prefix", text: "5" },
    expect: { path: "/no", prefix: "5" },
  },
  {
    name: "that it is there",
    given: { key: "a/b", comparison: "exists", text: "" },
    expect: { path: "/a~1b", exists: true },
  },
] as const)("a condition on $name is the API's filter", ({ given, expect: filter }) => {
  expect(JSON.parse(filterOf(given))).toEqual(filter);
});
