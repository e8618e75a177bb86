import { expect, test } from "vitest";
import { placeAfter } from "./place-after.js";

const rows = [
  { name: "nothing was said", given: undefined, expect: "/" },
  {
    name: "a page with its query",
    given: "/projects/p/runs?status=failed",
    expect: "/projects/p/runs?status=failed",
  },
  { name: "another site", given: "https://example.org/projects", expect: "/" },
  { name: "another site without its scheme", given: "//example.org/projects", expect: "/" },
  { name: "another site behind backslashes", given: "\\\\example.org\\projects", expect: "/" },
  { name: "a script", given: "javascript:alert(1)", expect: "/" },
  { name: "what is no address", given: "http://[", expect: "/" },
  { name: "the page to sign in itself", given: "/sign-in?back=/", expect: "/" },
];

test.each(rows)("after signing in one goes to a page of ours: $name", ({ given, expect: place }) => {
  expect(placeAfter(given, "https://flows.test")).toBe(place);
});
