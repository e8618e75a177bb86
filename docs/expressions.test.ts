import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Json } from "@flowrunner/engine";
import { Budget } from "../engine/expressions/budget.js";
import { MACROS } from "../engine/expressions/compile/macros.js";
import { parseExpression } from "../engine/expressions/expression.js";
import { FUNCTIONS } from "../engine/expressions/functions/all-functions.js";
import { tableRows } from "./markdown.js";

const page = readFileSync(new URL("expressions.md", import.meta.url), "utf8");
const code = /^`(.+)`$/;

/** The rows whose last two cells are an expression and what it gives. */
const promises = tableRows(page).flatMap((cells) => {
  const [expression, gives] = cells.slice(-2).map((cell) => code.exec(cell)?.[1]?.replaceAll("\\|", "|"));
  return cells.length === 3 && expression && gives ? [{ expression, gives }] : [];
});

const environment = {
  lookup: (root: string): Json | undefined => (root === "inputs" ? { ten: 10 } : undefined),
  now: Date.UTC(2026, 0, 1),
  seed: "documentation",
};

describe("the page of expressions", () => {
  for (const { expression: source, gives } of promises)
    it(`${source} gives ${gives}`, () => {
      const { expression, problems } = parseExpression(source);
      expect(problems).toEqual([]);
      expect(expression!.evaluate(environment, new Budget(1_000_000))).toEqual(JSON.parse(gives));
    });

  it("names every function and macro of the language", () => {
    const named = new Set([...page.matchAll(/`([a-z][\w.]*)`/gi)].map(([, name]) => name));
    const missing = [...FUNCTIONS.keys(), ...MACROS.keys()].filter((name) => !named.has(name));
    expect(missing).toEqual([]);
  });
});
