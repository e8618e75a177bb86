import { describe, expect, test } from "vitest";
import type { Json } from "../json.js";
import { Budget } from "./budget.js";
import type { Environment } from "./environment.js";
import { parseExpression } from "./expression.js";
import { ExpressionFailure } from "./failure.js";

/** What an expression may spend; the most it may take, with room for a busy machine. */
const UNITS = 1_000_000;
const PATIENCE_MS = 15_000;

const ROOTS: Record<string, Json> = {
  many: Array.from({ length: 3_000 }, (_, at) => at),
  text: "a".repeat(100_000),
  needle: `b${"a".repeat(50_000)}`,
  wide: Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`k${at}`, at])),
  pattern: `(${"abcdefghijklmnopqrstuvwxyz".repeat(2)}){20}`.repeat(33),
  deep: JSON.parse("[".repeat(5_000) + "]".repeat(5_000)) as Json,
};
const ENVIRONMENT: Environment = { lookup: (root) => ROOTS[root], now: 0, seed: "" };

const doubling = (start: string, step: string) => `reduce(range(60), ${start}, acc, x, ${step})`;

/** Each would take minutes, or all memory, if its work were not paid before it is done. */
const ENDLESS: Record<string, string> = {
  "nested exists": "many.exists(a, many.exists(b, many.exists(c, a + b + c < 0)))",
  "nested maps": "range(1000).map(a, range(1000).map(b, range(1000)))",
  "a text doubled": doubling("'ab'", "acc + acc"),
  "a list doubled": doubling("[1]", "acc + acc"),
  "bytes doubled": doubling("b'ab'", "acc + acc"),
  "a text replaced by itself": doubling("'aa'", "acc.replace('a', acc)"),
  "a text joined with itself": doubling("'aa'", "[acc, acc, acc].join(acc)"),
  "a text formatted into itself": doubling("'aa'", "'%s%s'.format([acc, acc])"),
  "a list flattened into itself": doubling("[1]", "flatten([acc, acc])"),
  "a shared list that leaves": doubling("[1]", "[acc, acc]"),
  "a shared map that leaves": doubling("{'a': 1}", "{'a': acc, 'b': acc}"),
  "a shared list compared": `${doubling("[1]", "[acc, acc]")} == ${doubling("[1]", "[acc, acc]")}`,
  "a shared list made JSON": `toJson(${doubling("[1]", "[acc, acc]")})`,
  "a shared list made text": `'%s'.format([${doubling("[1]", "[acc, acc]")}])`,
  "shared lists told apart": `distinct([${doubling("[1]", "[acc, acc]")}, 1])`,
  "JSON within JSON": doubling("'\"'", "toJson(acc + acc)"),
  "a huge range": "range(1000000000)",
  "a huge list split": "range(100000).map(x, text.split(''))",
  "chunks of one": "range(1000).map(x, chunk(many, 1))",
  "a large value placed many times": "range(100000).map(x, wide)",
  "a large map counted many times": "range(100000).map(x, size(wide))",
  "a large map listed many times": "range(100000).map(x, entries(wide))",
  "a long text compared many times": "range(100000).filter(x, text + 'b' == text + 'c')",
  "a long text searched for a long part": "range(100000).filter(x, text.contains(needle))",
  "a long text split at a long part": "range(100000).map(x, text.split(needle))",
  "a long text hashed many times": "range(100000).map(x, sha256(text))",
  "a long text matched many times": "range(100000).filter(x, text.matches('(a+)+$|b'))",
  "a text matched with a large pattern": "range(100000).filter(x, text.matches('(a?){300}b'))",
  "patterns made one by one": "range(100000).filter(x, 'b'.matches('(a?){300}' + string(x)))",
  "patterns refused one by one": "range(100000).all(x, 'b'.matches(pattern + string(x)) || true)",
  "failures made harmless one by one": "range(400000).all(x, text.absent || x >= 0)",
  "defaults of absent values": "range(400000).map(x, default([1][x + 1], 0))",
  ids: "range(400000).map(x, uuid())",
  "time zones": "range(400000).map(x, now.getHours('Europe/Vienna'))",
  sorting: "range(200).map(x, sort(many))",
};

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
  ["[1, 2]", 5 + 2],
  ["{'a': 1}", 4 + 1],
  ["many.all(x, x >= 0)", 2 + 3_000 * 4],
  ["many.map(x, x)", 2 + 3_000 * 3 + 3_000],
  ["range(10)", 2 + 10 + 10],
])("%s costs %d units: one a node, one an element, and one again where it leaves", (source, units) => {
  ROOTS.inputs = { a: { b: 1 } };
  expect(timed(source).budget.spent).toBe(units);
});

test("a budget counts what was spent and stays exceeded", () => {
  const budget = new Budget(10);
  budget.spend(7);
  expect([budget.spent, budget.remaining]).toEqual([7, 3]);
  expect(() => budget.spend(4)).toThrow(ExpressionFailure);
  expect(() => budget.spend(0)).toThrow(ExpressionFailure);
  expect(budget.remaining).toBe(0);
});
