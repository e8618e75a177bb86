import type { Json } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";
import { keyOf, labelKeys, valueKeys } from "./run-keys.js";

const cases: readonly { name: string; value: Json; path: string; text: string }[] = [
  { name: "a text", value: { customer: "acme" }, path: "customer", text: "acme" },
  { name: "a number by its text", value: { total: 12.5 }, path: "total", text: "12.5" },
  { name: "a boolean", value: { vip: true }, path: "vip", text: "true" },
  { name: "null", value: { coupon: null }, path: "coupon", text: "null" },
  {
    name: "what lies deeper",
    value: { items: [{ sku: "a" }, { sku: "b" }] },
    path: "items.1.sku",
    text: "b",
  },
  { name: "a value that is nothing but a text", value: "done", path: "", text: "done" },
  { name: "text that jsonb would refuse", value: { odd: "\u0000\ud800" }, path: "odd", text: "\u0000\ud800" },
];

describe("what runs are found by", () => {
  test.each(cases)("$name", ({ value, path, text }) => {
    expect(valueKeys("here", "input", value)).toContain(keyOf("here", "input", path, text));
  });

  test("projects, inputs, outputs and labels have keys of their own", () => {
    const keys = [
      ...valueKeys("here", "input", { a: "b" }),
      ...valueKeys("here", "output", { a: "b" }),
      ...valueKeys("elsewhere", "input", { a: "b" }),
      ...labelKeys("here", { a: "b" }),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  test("long texts and large values have few keys", () => {
    expect(valueKeys("here", "input", { long: "x".repeat(257) })).toEqual([]);
    expect(
      valueKeys(
        "here",
        "input",
        Array.from({ length: 1_000 }, (_, n) => n),
      ),
    ).toHaveLength(200);
  });

  test("every key fits eight bytes", () => {
    for (const key of valueKeys(
      "here",
      "input",
      Array.from({ length: 200 }, (_, n) => n),
    ))
      expect(BigInt.asIntN(64, BigInt(key)).toString()).toBe(key);
  });
});
