import { describe, expect, test } from "vitest";
import { parseExpression } from "./expression.js";
import { MAX_DEPTH } from "./parser.js";

function problemsOf(source: string, roots?: readonly string[]) {
  return parseExpression(source, roots ? { roots } : {}).problems;
}

const MISTAKES = [
  { name: "nothing", given: "", expect: { start: 0, end: 0, message: /ends too early/ } },
  {
    name: "an operator without its right side",
    given: "1 +",
    expect: { start: 3, end: 3, message: /ends too early/ },
  },
  { name: "two values", given: "a b", expect: { start: 2, end: 3, message: /`b` has no place here/ } },
  { name: "an assignment", given: "a = 1", expect: { start: 2, end: 3, help: /==/ } },
  { name: "words for operators", given: "a and b", expect: { start: 2, end: 5, help: /&&/ } },
  { name: "a text that is not closed", given: "a + 'x", expect: { start: 4, end: 6, message: /not closed/ } },
  { name: "an unknown escape", given: String.raw`'a\q'`, expect: { start: 2, end: 4, message: /no escape/ } },
  { name: "a reserved word", given: "for + 1", expect: { start: 0, end: 3, message: /reserved/ } },
  { name: "an unsigned number", given: "1 + 2u", expect: { start: 4, end: 6, message: /unsigned/ } },
  { name: "an int beyond 2^53", given: "9007199254740992", expect: { start: 0, end: 16, help: /as text/ } },
  { name: "a message", given: "Point{x: 1}", expect: { start: 0, end: 5, help: /map/ } },
  { name: "a template within", given: "1 + ${x}", expect: { start: 4, end: 5, help: /no \$\{ \}/ } },
  {
    name: "a key that comes twice",
    given: "{'a': 1, 'a': 2}",
    expect: { start: 9, end: 12, message: /twice/ },
  },
  {
    name: "a pattern that is none",
    given: "x.matches('(')",
    expect: { start: 10, end: 13, message: /pattern/ },
  },
  {
    name: "a macro without a variable",
    given: "x.map(1, 2)",
    expect: { start: 6, end: 7, message: /variable/ },
  },
  {
    name: "a macro with too little",
    given: "reduce(x, 1)",
    expect: { start: 0, end: 6, message: /reduce\(list, initial/ },
  },
  {
    name: "too many arguments",
    given: "size(1, 2)",
    expect: { start: 0, end: 4, message: /takes 1 argument, not 2/ },
  },
  {
    name: "a function called on a value",
    given: "x.sum()",
    expect: { start: 2, end: 5, help: /sum\(value/ },
  },
  {
    name: "a method called alone",
    given: "startsWith(x, 'a')",
    expect: { start: 0, end: 10, help: /value\.startsWith/ },
  },
  { name: "has() of no member", given: "has(x)", expect: { start: 4, end: 5, help: /has\(map\.key\)/ } },
];

describe("what is wrong with a text is said with its place", () => {
  test.each(MISTAKES)("$name", ({ given, expect: { start, end, message, help } }) => {
    const [problem] = problemsOf(given);
    expect(problem).toMatchObject({ severity: "error", code: "InvalidExpression", start, end });
    if (message) expect(problem?.message).toMatch(message);
    if (help) expect(problem?.help).toMatch(help);
  });
});

test("an unknown function comes with the one that was probably meant, and all of them are found", () => {
  expect(problemsOf("szie(a) + strat(b) + math.flor(1)")).toMatchObject([
    { code: "UnknownFunction", start: 0, end: 4, help: "did you mean size?" },
    { code: "UnknownFunction", start: 10, end: 15 },
    { code: "UnknownFunction", start: 26, end: 30, help: "did you mean math.floor?" },
  ]);
});

test("an unknown root comes with the one that was probably meant; variables and now are always known", () => {
  expect(problemsOf("input.x + now + [1].map(i, i)[0]", ["inputs", "steps"])).toMatchObject([
    { code: "UnknownReference", start: 0, end: 5, help: "did you mean inputs?" },
  ]);
});

test("a root hides a type of its name where it is known to exist", () => {
  expect(parseExpression("type", { roots: ["type"] }).expression?.chain).toEqual(["type"]);
  expect(parseExpression("list.size").expression?.chain).toEqual(["list", "size"]);
  expect(parseExpression("type(1) == int", { roots: ["type"] }).expression?.references).toEqual([]);
});

test("integer division is a warning where both sides can only be ints", () => {
  const warned = [
    "7 / 2",
    "size(x) / 2",
    "(1 + index) / 2",
    "[1, 2].map(n, n / 2)",
    "range(3).filter(n, n / 2 == 1)",
  ];
  for (const source of warned)
    expect(parseExpression(source).expression?.warnings, source).toMatchObject([{ code: "IntegerDivision" }]);
  for (const source of [
    "inputs.n / 2",
    "7 / 2.0",
    "[1, 2.5].map(n, n / 2)",
    "[1].map(index, inputs.n / index)",
  ])
    expect(parseExpression(source).expression?.warnings, source).toEqual([]);
});

test("every use of a root is a reference with the members that are known from the text", () => {
  const source = 'steps.a.output["x"] + inputs.items[i.n].y + [1].map(v, v + vars.?w)[0]';
  expect(parseExpression(source).expression?.references).toEqual([
    {
      root: "steps",
      path: [member("a", 5, 7), member("output", 7, 14), member("x", 14, 19)],
      ...{ start: 0, end: 19 },
    },
    { root: "inputs", path: [member("items", 28, 34)], start: 22, end: 34 },
    { root: "i", path: [member("n", 36, 38)], start: 35, end: 38 },
    { root: "vars", path: [{ ...member("w", 63, 66), optional: true }], start: 59, end: 66 },
  ]);
});

function member(name: string, start: number, end: number) {
  return { name, optional: false, start, end };
}

test("has() and default() make a reference optional", () => {
  const optional = (source: string) =>
    parseExpression(source).expression?.references.map((reference) =>
      reference.path.map((link) => link.optional),
    );
  expect(optional("has(steps.a.output)")).toEqual([[false, true]]);
  expect(optional("default(steps.a.output, steps.b.output)")).toEqual([
    [true, true],
    [false, false],
  ]);
});

test.each([
  ["steps.a.output", ["steps", "a", "output"]],
  ["inputs", ["inputs"]],
  ['inputs["x"].y', ["inputs", "x", "y"]],
  ["(inputs.x)", ["inputs", "x"]],
  ["inputs.?x", null],
  ["inputs.x[0]", null],
  ["inputs.x + 1", null],
  ["now", null],
  ["int", null],
])("the chain of %s is %j", (source, chain) => {
  expect(parseExpression(source).expression?.chain).toEqual(chain);
});

test.each([
  ["parentheses", (depth: number) => `${"(".repeat(depth)}1${")".repeat(depth)}`],
  ["lists", (depth: number) => `${"[".repeat(depth)}1${"]".repeat(depth)}`],
  ["negations", (depth: number) => `${"!".repeat(depth)}true`],
  ["sums", (depth: number) => `1${" + 1".repeat(depth)}`],
  ["members", (depth: number) => `a${".b".repeat(depth)}`],
  ["choices", (depth: number) => `${"true ? 1 : ".repeat(depth)}2`],
])("%s nested too deep are refused, not followed", (_name, nested) => {
  expect(parseExpression(nested(MAX_DEPTH - 2)).expression).not.toBeNull();
  expect(problemsOf(nested(20_000))).toMatchObject([{ message: /nested deeper/ }]);
});

test("a text that is too long is refused", () => {
  expect(problemsOf(`'${"x".repeat(70_000)}'`)).toMatchObject([{ message: /longer than/ }]);
});
