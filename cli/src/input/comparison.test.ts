import { describe, expect, it } from "vitest";
import { readComparison } from "./comparison.js";

describe("A comparison", () => {
  const rows = [
    { given: "status=open", expect: { path: "/status", eq: "open" } },
    { given: "total>=10", expect: { path: "/total", gte: 10 } },
    { given: "total<10.5", expect: { path: "/total", lt: 10.5 } },
    { given: "paid != true", expect: { path: "/paid", ne: true } },
    { given: "items.0.sku=A-7", expect: { path: "/items/0/sku", eq: "A-7" } },
    { given: "/a.b=1", expect: { path: "/a.b", eq: 1 } },
    { given: "note=a=b", expect: { path: "/note", eq: "a=b" } },
  ];
  it.each(rows)("$given asks for what it says", ({ given, expect: expected }) => {
    expect(readComparison(given)).toEqual(expected);
  });

  it.each(["status", "=open", ""])("is not %j", (given) => {
    expect(() => readComparison(given)).toThrow(/not a comparison/);
  });
});
