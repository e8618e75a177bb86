import { expect, test } from "vitest";
import { Refusal } from "../api/refusal.js";
import { failureOf } from "./failure-kind.js";

const rows = [
  {
    name: "a part that is gone, in Chromium",
    given: new TypeError("Failed to fetch dynamically imported module: http://localhost/assets/a-1.js"),
    expect: "A new version is there",
  },
  {
    name: "a part that is gone, in Firefox",
    given: new TypeError("error loading dynamically imported module: http://localhost/assets/a-1.js"),
    expect: "A new version is there",
  },
  {
    name: "a part that is gone, in Safari",
    given: new TypeError("Importing a module script failed."),
    expect: "A new version is there",
  },
  {
    name: "no answer",
    given: new Refusal("The server does not answer.", 0, "Unreachable"),
    expect: "The server is away",
  },
  {
    name: "a refusal",
    given: new Refusal("The backend failed.", 500, "Internal"),
    expect: "This page could not be shown",
  },
  { name: "a fault of the page", given: new TypeError("x is undefined"), expect: "This page failed" },
  { name: "what is no error", given: "x", expect: "This page failed" },
];
test.each(rows)("a page says what it is: $name", ({ given, expect: title }) => {
  expect(failureOf(given).title).toBe(title);
});
