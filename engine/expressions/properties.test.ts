import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../json.js";
import { Budget } from "./budget.js";
import type { Environment } from "./environment.js";
import { parseExpression } from "./expression.js";
import { ExpressionFailure } from "./failure.js";
import { FUNCTIONS } from "./functions/all-functions.js";
import { parseCondition, parseTemplate } from "./template.js";

const ENVIRONMENT: Environment = {
  lookup: (root) => ({ n: 3, items: [1, "a", null], record: { a: { b: true } } })[root],
  now: 1_000,
  seed: "seed",
};

/** Text made of what the language is made of, so that much of it nearly parses. */
const WORDS = [
  ..."+-*/%<>!?:.,()[]{}'\"`\\$&|=",
  "&&",
  "||",
  "==",
  ".?",
  "[?",
  "${",
  "in",
  "null",
  "true",
  "1",
  "2.5",
  "0x1f",
  "1e400",
  "'a'",
  "b'\\xff'",
  "r'\\'",
  '"""',
  "n",
  "items",
  "record",
  "a",
  "b",
  "x",
  "now",
  "//",
  "\n",
  " ",
  ".map(x, x)",
  ".all(x, ",
  "reduce(items, 0, a, x, ",
  "default(",
  "has(record.a)",
];
const almostCel = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(""));

test("no text makes a parser throw", () => {
  fc.assert(
    fc.property(fc.oneof(almostCel, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
      for (const parse of [parseExpression, parseTemplate, parseCondition]) {
        const { problems } = parse(text);
        for (const { start, end } of problems)
          expect([0 <= start, start <= end, end <= text.length]).toEqual([true, true, true]);
      }
    }),
    { numRuns: 3_000 },
  );
});

/** An expression that parses; what it does when evaluated is another matter. */
const expressions = fc.letrec<{ expression: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(
    "n",
    "items",
    "record.a",
    "record.?z",
    "1",
    "2.5",
    "'text'",
    "b'b'",
    "null",
    "true",
    "now",
    "[1, 2.5]",
    "{'k': 1}",
    "duration('1h')",
  ),
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie("leaf"),
    fc
      .tuple(
        tie("expression"),
        fc.constantFrom("+", "-", "*", "/", "%", "<", "==", "&&", "||", "in"),
        tie("expression"),
      )
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
    fc
      .tuple(tie("expression"), tie("expression"), tie("expression"))
      .map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
    fc
      .tuple(tie("expression"), fc.constantFrom("map", "filter", "all", "exists"), tie("expression"))
      .map(([range, macro, body]) => `(${range}).${macro}(x, [x, ${body}][0])`),
    fc.tuple(tie("expression"), tie("expression")).map(([value, index]) => `(${value})[${index}]`),
    fc
      .tuple(fc.constantFrom(...FUNCTIONS.keys()), fc.array(tie("expression"), { maxLength: 3 }))
      .map(([name, args]) => {
        const isMethod = FUNCTIONS.get(name)!.style === "method";
        return isMethod
          ? `(${args[0] ?? "n"}).${name}(${args.slice(1).join(", ")})`
          : `${name}(${args.join(", ")})`;
      }),
  ),
})).expression;

type End =
  { readonly json: Json; readonly spent: number } | { readonly code: string; readonly spent: number };

function endOf(source: string, limit: number): End | undefined {
  const { expression } = parseExpression(source);
  if (!expression) return undefined;
  const budget = new Budget(limit);
  try {
    return { json: expression.evaluate(ENVIRONMENT, budget), spent: budget.spent };
  } catch (error) {
    if (error instanceof ExpressionFailure) return { code: error.code, spent: budget.spent };
    throw error;
  }
}

test("an evaluation gives JSON or an ExpressionFailure, and the same one each time at the same cost", () => {
  let evaluated = 0;
  fc.assert(
    fc.property(expressions, (source) => {
      const end = endOf(source, 10_000);
      if (!end) return;
      evaluated++;
      expect(endOf(source, 10_000)).toEqual(end);
      if ("json" in end) expect(JSON.parse(JSON.stringify(end.json))).toEqual(end.json);
    }),
    { numRuns: 4_000 },
  );
  expect(evaluated).toBeGreaterThan(1_500);
});

test("an expression that fits its budget fits it exactly, and not one unit less", () => {
  fc.assert(
    fc.property(expressions, (source) => {
      const end = endOf(source, 10_000);
      if (!end || !("json" in end)) return;
      expect(endOf(source, end.spent)).toEqual(end);
      expect(endOf(source, end.spent - 1)).toMatchObject({ code: "ExpressionTooCostly" });
    }),
    { numRuns: 2_000 },
  );
});
