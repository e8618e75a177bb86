import { describe, expect, test } from "vitest";
import { parseCondition, parseRunsSearch } from "./runs-search.js";

describe("a condition that people write", () => {
  test.each([
    { given: "input.customer=acme", expect: { kind: "input", equality: "customer=acme" } },
    { given: " output.total=12 ", expect: { kind: "output", equality: "total=12" } },
    { given: "input.items.0.sku=a=b", expect: { kind: "input", equality: "items.0.sku=a=b" } },
    { given: "label.tier=gold", expect: { kind: "label", equality: "tier=gold" } },
    { given: "by=ada@acme.test", expect: { kind: "startedBy", user: "ada@acme.test" } },
    { given: "version=3", expect: { kind: "version", version: 3 } },
    { given: "version=three", expect: null },
    { given: "input=acme", expect: null },
    { given: "input.customer=", expect: null },
    { given: "acme", expect: null },
  ])("$given", ({ given, expect: condition }) => {
    expect(parseCondition(given)).toEqual(condition);
  });
});

describe("what an address asks for", () => {
  test.each([
    { name: "nothing", given: {}, expect: {} },
    { name: "one state", given: { status: "failed" }, expect: { status: ["failed"] } },
    {
      name: "all there is",
      given: {
        status: ["failed", "running"],
        flow: "a",
        since: "7d",
        where: ["by=a@b"],
        chart: "durations",
        start: "a",
        from: "r",
      },
      expect: {
        status: ["failed", "running"],
        flow: "a",
        since: "7d",
        where: ["by=a@b"],
        chart: "durations",
        start: "a",
        from: "r",
      },
    },
    {
      name: "what there is not",
      given: { status: ["lost"], flow: 3, since: "toString", where: ["?"], chart: "pie", other: 1 },
      expect: {},
    },
  ])("$name", ({ given, expect: search }) => {
    expect(parseRunsSearch(given)).toEqual(search);
  });
});
