import { describe, expect, test } from "vitest";
import type { Json } from "../json.js";
import { Budget } from "./budget.js";
import { parseExpression } from "./expression.js";
import { ExpressionFailure } from "./failure.js";
import { PRICES } from "./prices.js";
import { ENDLESS, ENVIRONMENT, ROOTS, UNITS } from "./testing/hostile-expressions.js";

/** The most that an expression may take, with room for a busy machine. */
const PATIENCE_MS = 15_000;

/** Each ends, whatever its size; `null`: with a failure of its own. */
const QUICK: Record<string, Json> = {
  "text.matches('(a+)+$')": true,
  "text.matches('^(a|aa)+b$')": false,
  "text.matches('(.*)(.*)(.*)(.*)(.*)x')": false,
  "size(deep)": 1,
};

function timed(source: string): { ms: number; end: Json | ExpressionFailure; budget: Budget } {
  const { expression, problems } = parseExpression(source);
  if (!expression) throw new Error(problems[0]!.message);
  const budget = new Budget(UNITS);
  const start = performance.now();
  const end = outcome(() => expression.evaluate(ENVIRONMENT, budget));
  return { ms: performance.now() - start, end, budget };
}

function outcome(run: () => Json): Json | ExpressionFailure {
  try {
    return run();
  } catch (error) {
    if (error instanceof ExpressionFailure) return error;
    throw error;
  }
}

describe("work without end is stopped by the budget, and soon", () => {
  test.each(Object.entries(ENDLESS))("%s", (_name, source) => {
    const { ms, end } = timed(source);
    expect(end).toMatchObject({ code: "ExpressionTooCostly" });
    expect(ms).toBeLessThan(PATIENCE_MS);
  });
});

test.each(Object.entries(QUICK))("%s is answered at once", (source, gives) => {
  const { ms, end } = timed(source);
  expect(end).toEqual(gives);
  expect(ms).toBeLessThan(PATIENCE_MS);
});

test.each([
  "deep == [deep][0]",
  "[deep]",
  "toJson(deep)",
  "distinct([deep, deep])",
  `fromJson('${"[".repeat(5_000)}')`,
])("a value that is nested too deep is refused, not followed: %.40s", (source) => {
  expect(timed(source).end).toMatchObject({ code: "ExpressionError" });
});

test("a used-up budget is no failure that logic, default() or a comprehension could make harmless", () => {
  const endless = "range(1000000000) == []";
  for (const source of [
    `${endless} || true`,
    `default(${endless}, 1)`,
    `[1, 2].exists(x, x == 2 || ${endless})`,
  ])
    expect(timed(source).end, source).toMatchObject({ code: "ExpressionTooCostly" });
});

test.each([
  ["1 + 2", 3],
  ["inputs.a.b", 3],
  ["true || 1 + 2 == 3", 2],
  ["false || 1 + 2 == 3", 7],
  ["true ? 1 : 2 + 3", 3],
  ["[1, 2]", 5 + 2 + PRICES.container],
  ["{'a': 1}", 4 + 1 + PRICES.container],
  ["many.all(x, x >= 0)", 2 + 3_000 * 4],
  ["many.map(x, x)", 2 + 3_000 * 3 + 3_000 + PRICES.container],
  ["range(10)", 2 + 10 * PRICES.madeInt + 10 + PRICES.container],
])(
  "%s costs %d units: one a node, one an element, and one again where it leaves, and what dearer work is worth",
  (source, units) => {
    ROOTS.inputs = { a: { b: 1 } };
    expect(timed(source).budget.spent).toBe(units);
  },
);

test("a budget counts what was spent and stays exceeded", () => {
  const budget = new Budget(10);
  budget.spend(7);
  expect([budget.spent, budget.remaining]).toEqual([7, 3]);
  expect(() => budget.spend(4)).toThrow(ExpressionFailure);
  expect(() => budget.spend(0)).toThrow(ExpressionFailure);
  expect(budget.remaining).toBe(0);
});
