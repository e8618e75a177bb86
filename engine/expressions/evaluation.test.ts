import { describe, expect, test } from "vitest";
import type { Json } from "../json.js";
import { Budget } from "./budget.js";
import type { Environment, LazyMap } from "./environment.js";
import { parseExpression } from "./expression.js";
import { ExpressionFailure, type ExpressionFailureCode } from "./failure.js";

const lazy = (member: LazyMap["member"], toJson?: () => Json): LazyMap => ({
  lazyMap: true,
  member,
  ...(toJson ? { toJson } : {}),
});

const STEPS: Record<string, Record<string, Json>> = {
  price: { output: { total: 12.5, lines: [1, 2] }, status: "succeeded" },
  review: { status: "skipped" },
  charge: { output: null, status: "failed", error: { code: "Timeout" } },
};

const ROOTS: Record<string, Json | LazyMap> = {
  inputs: {
    n: 10,
    items: [
      { sku: "b", price: 2 },
      { sku: "a", price: 1.5 },
    ],
    name: "Ann",
    none: null,
  },
  hostile: JSON.parse(
    '{"__proto__": {"own": 1}, "constructor": "mine", "member": 7, "lazyMap": true}',
  ) as Json,
  vars: {},
  index: 3,
  steps: lazy((name) => {
    const step = STEPS[name];
    return step && lazy((member) => step[member]);
  }),
  run: lazy(
    (name) => (name === "id" ? "r1" : undefined),
    () => ({ id: "r1" }),
  ),
};

const ENVIRONMENT: Environment = {
  lookup: (root) => ROOTS[root],
  now: Date.UTC(2026, 2, 1, 8, 30),
  seed: "seed",
};

function compiled(source: string) {
  const { expression, problems } = parseExpression(source);
  if (!expression) throw new Error(`${source}: ${problems.map(({ message }) => message).join()}`);
  return expression;
}

function evaluate(source: string): Json | undefined {
  return compiled(source).evaluateOptional(ENVIRONMENT, new Budget(1_000_000));
}

function failureOf(source: string): ExpressionFailure {
  try {
    evaluate(source);
  } catch (error) {
    if (error instanceof ExpressionFailure) return error;
    throw error;
  }
  throw new Error(`${source} did not fail`);
}

type Row = readonly [expression: string, gives: Json | undefined];

const VALUES: Record<string, readonly Row[]> = {
  "numbers of JSON are doubles, literals are ints, and they mix": [
    ["inputs.n / 4", 2.5],
    ["7 / 2", 3],
    ["-7 / 2", -3],
    ["7 / 2.0", 3.5],
    ["inputs.n + 1", 11],
    ["inputs.n % 3", 1],
    ["-7 % 3", -1],
    ["5.0 % 3", 2],
    ["size(inputs.items) / 2.0", 1],
    ["1 == 1.0", true],
    ["inputs.n > 9", true],
    ["inputs.items[1.0].sku", "a"],
    ["-9007199254740991", -9007199254740991],
    ["9007199254740990 + 1", 9007199254740991],
    ["1 / 2 * 2.0", 0],
    ["double(1) / 2", 0.5],
    ["0.1 + 0.2 == 0.3", false],
    ["-inputs.n", -10],
  ],
  "an iteration's index is an int": [["index / 2", 1]],
  "what leaves is JSON": [
    ["now", "2026-03-01T08:30:00Z"],
    ["timestamp('2026-03-01T08:30:00.120+01:00')", "2026-03-01T07:30:00.120Z"],
    ["duration('1500ms')", "1.5s"],
    ["duration('2d') + duration('1h')", "176400s"],
    ["duration('-90s')", "-90s"],
    ["b'hi'", "aGk="],
    ["[1, 2.5, 'x', null, true]", [1, 2.5, "x", null, true]],
    ["{'a': 1, 'b': {'c': [now]}}", { a: 1, b: { c: ["2026-03-01T08:30:00Z"] } }],
    ["{1: 'a', true: 'b'}", { "1": "a", true: "b" }],
    [
      "inputs.items",
      [
        { sku: "b", price: 2 },
        { sku: "a", price: 1.5 },
      ],
    ],
    ["run", { id: "r1" }],
    ["[run]", [{ id: "r1" }]],
  ],
  "an absent optional leaves its place out": [
    ["vars.?x", undefined],
    ["[1, vars.?x, 2]", [1, 2]],
    ["{'a': vars.?x, 'b': 1}", { b: 1 }],
    ["[?vars.?x, ?optional.of(3)]", [3]],
    ["{?'a': vars.?x, ?'b': optional.of(3)}", { b: 3 }],
    ["inputs.?name", "Ann"],
  ],
  "what may be absent is read optionally": [
    ["steps.price.output.total", 12.5],
    ["steps.review.?output.?x.orValue(0)", 0],
    ["steps.review.?output.hasValue()", false],
    ["steps.charge.?output.?x.orValue('none')", "none"],
    ["steps.charge.output", null],
    ["inputs.items[?5].?sku.orValue('?')", "?"],
    ["inputs.items[?0].?sku.orValue('?')", "b"],
    ["inputs[?'name'].orValue('?')", "Ann"],
    ["inputs.?none.orValue('fallback')", null],
    ["has(steps.review.output)", false],
    ["has(steps.price.output)", true],
    ["has(inputs.none)", true],
    ["default(steps.review.output.x, 5)", 5],
    ["default(steps.nowhere.output.x, 5)", 5],
    ["default(inputs.items[7].sku, 'x')", "x"],
    ["default(nowhere, 'x')", "x"],
    ["default(inputs.none, 'x')", null],
    ["default(vars.?x, 'x')", "x"],
    ["vars.?x.or(inputs.?name).orValue('?')", "Ann"],
    ["inputs.?name.optMap(n, n + '!').orValue('?')", "Ann!"],
    ["vars.?x.optFlatMap(n, optional.of(1)).hasValue()", false],
    ["optional.ofNonZeroValue('').hasValue()", false],
  ],
  "logic decides in either order": [
    ["false && vars.x", false],
    ["vars.x && false", false],
    ["true || vars.x", true],
    ["vars.x || true", true],
    ["[0, 1].all(x, vars.x && false)", false],
    ["[0, 1].exists(x, x == 1 || vars.x)", true],
  ],
  "comprehensions with one variable go through elements or keys": [
    ["[1, 2, 3].map(x, x * 2)", [2, 4, 6]],
    ["[1, 2, 3].map(x, x > 1, x * 2)", [4, 6]],
    ["[1, 2, 3].filter(x, x % 2 == 1)", [1, 3]],
    ["{'a': 1, 'b': 2}.map(k, k + '!')", ["a!", "b!"]],
    ["inputs.items.exists_one(i, i.price > 1.6)", true],
    ["[[1, 2], [3]].map(x, x.map(y, y * size(x)))", [[2, 4], [3]]],
  ],
  "comprehensions with two variables see indexes and keys": [
    ["['a', 'b'].transformList(i, v, string(i) + v)", ["0a", "1b"]],
    ["{'a': 1, 'b': 2}.transformMap(k, v, v > 1, v * 10)", { b: 20 }],
    ["{'a': 1}.transformMapEntry(k, v, {v: k})", { "1": "a" }],
    ["[3, 4].all(i, v, v == i + 3)", true],
    ["{'a': 1}.exists(k, v, k == 'a' && v == 1)", true],
    ["[1, 2].existsOne(i, v, v == 2)", true],
  ],
  "keys of tenants reach no prototype": [
    ["has(inputs.constructor) || has(inputs.toString) || has(inputs.__proto__)", false],
    ["has(inputs.items[0].hasOwnProperty)", false],
    ["hostile.constructor", "mine"],
    ["hostile.__proto__", { own: 1 }],
    ["hostile.member", 7],
    ["hostile.?lazyMap", true],
    ["'toString' in inputs", false],
    ["keys({'__proto__': 1})", ["__proto__"]],
    ["fromJson('{\"__proto__\": 1}')['__proto__']", 1],
    ["groupBy(['constructor'], x, x).constructor", ["constructor"]],
  ],
};

for (const [title, rows] of Object.entries(VALUES)) {
  describe(title, () => {
    test.each(rows)("%s", (source, gives) => {
      expect(evaluate(source)).toEqual(gives);
    });
  });
}

const FAILURES: readonly (readonly [ExpressionFailureCode, readonly string[]])[] = [
  [
    "MissingValue",
    [
      "inputs.absent",
      "steps.review.output",
      "steps.charge.output.x",
      "nowhere",
      "inputs.items[7]",
      "inputs.items[-1]",
      "inputs['absent']",
      "inputs.toString",
      "steps.review.output.?x",
      "[1, vars.x]",
    ],
  ],
  [
    "ExpressionError",
    [
      "1 / 0",
      "1 % 0",
      "5.5 % 2",
      "1.0 / 0.0",
      "0.0 / 0.0",
      "9007199254740991 + 1",
      "9007199254740991 * 1.0 + 1.0",
      "type(1)",
      "'a' + 1",
      "'a' < 1",
      "inputs.name.x",
      "inputs.items.length",
      "inputs.items[0.5]",
      "inputs.name[0]",
      "1 && true",
      "inputs.n ? 1 : 2",
      "!inputs.n",
      "int('x')",
      "timestamp('yesterday')",
      "duration('1y')",
      "fromJson('{')",
      "base64.decode('?')",
      "string(b'\\xff')",
      "'abc'.matches('(' + '')",
      "min([1, 'a'])",
      "sort([1, null])",
      "chunk([1], 0)",
      "steps",
      "steps.map(s, s)",
      "optional.none().value()",
      "{'a': 1, 'a' + '': 2}",
      "'abc'.substring(2, 1)",
      "default(1 / 0, 5)",
      "now.getHours('Mars/Olympus')",
    ],
  ],
];

for (const [code, sources] of FAILURES) {
  test.each(sources)(`%s is ${code}`, (source) => {
    expect(failureOf(source).code).toBe(code);
  });
}

test("no value shows what it is made of", () => {
  const values = [
    "1",
    "b'a'",
    "now",
    "duration('1s')",
    "[1]",
    "optional.of(1)",
    "type(1)",
    "{'a': 1}",
    "'a'",
    "run",
  ];
  const names =
    "value data nanos elements keys members size name source kind get constructor length __proto__";
  for (const value of values)
    for (const name of names.split(" ")) {
      const { code } = failureOf(`[${value}].map(x, x.${name})`);
      expect(code, `${value}.${name}`).toMatch(/^(ExpressionError|MissingValue)$/);
    }
});

test("a failure says what is missing, and where in the text", () => {
  const failure = failureOf("1 + steps.review.output.total");
  expect(failure.message).toContain("`steps.review` has no `output`");
  expect(failure.offset).toBe(4);
});

test("a number beyond 2^53 is refused on its way in", () => {
  const environment = { ...ENVIRONMENT, lookup: () => ({ id: 2 ** 53 }) };
  const run = () => compiled("inputs.id").evaluate(environment, new Budget(100));
  expect(run).toThrow("not within ±2^53");
});

test("a condition is a boolean and nothing else", () => {
  expect(compiled("inputs.n > 1").condition(ENVIRONMENT, new Budget(100))).toBe(true);
  for (const source of ["inputs.n", "inputs.none", "vars.?x", "'true'"])
    expect(() => compiled(source).condition(ENVIRONMENT, new Budget(100)), source).toThrow("not a boolean");
});

test.each([new Error("payload is not loaded"), new ExpressionFailure("ValueTooLarge", "read it in code")])(
  "what the environment throws passes through logic, default() and optionals untouched: %s",
  (thrown) => {
    const throwing = lazy(() => {
      throw thrown;
    });
    const environment = { ...ENVIRONMENT, lookup: () => throwing };
    for (const source of [
      "default(steps.a.x, 1)",
      "steps.?a.orValue(1)",
      "steps.a || true",
      "has(steps.a)",
      "[1].all(x, steps.a)",
    ])
      expect(() => compiled(source).evaluate(environment, new Budget(100)), source).toThrow(thrown);
  },
);

test("uuid() differs from call to call, by place and by seed, and is the same when repeated", () => {
  const expression = compiled("[uuid(), uuid()] + range(2).map(x, uuid())");
  const ids = (seed: string) => expression.evaluate({ ...ENVIRONMENT, seed }, new Budget(1_000)) as string[];
  expect(new Set([...ids("a"), ...ids("b")]).size).toBe(8);
  expect(ids("a")).toEqual(ids("a"));
  expect(ids("a")[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
