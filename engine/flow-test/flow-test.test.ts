import { describe, expect, it } from "vitest";
import { parseDocuments } from "../flow/parse/parse-documents.js";
import { validateFlow } from "../flow/validate/validate-flow.js";
import type { Plan } from "../flow/plan.js";
import { checkAgainst } from "./check-against.js";
import type { FlowTest } from "./generated/types.js";
import { readFlowTest } from "./read-flow-test.js";
import { runFlowTest } from "./run-flow-test.js";

const flow = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: shop}
spec:
  inputs: {type: object, properties: {items: {type: array, maxItems: 3, default: [1, 2]}, big: {type: boolean, default: false}}}
  steps:
    - name: weigh
      forEach: "\${ inputs.items }"
      maxParallel: 1
      steps:
        - {name: scale, runtime: bash, run: "true", with: {item: "\${ item }"}, retry: {maxAttempts: 2, delay: 1s, jitter: none}}
    - name: route
      switch:
        - {case: inputs.big, steps: [{name: truck, value: truck}]}
      default: {steps: [{name: bike, value: bike}]}
    - {name: note, if: inputs.big, log: big}
    - name: race
      join: any
      parallel:
        - {name: left, steps: [{name: heavy, if: inputs.big, fail: {code: Heavy, message: too heavy}}]}
        - {name: right, steps: [{name: bulky, if: inputs.big, fail: {code: Bulky, message: too bulky}}]}
    - {name: gate, approve: {message: fine?, approvers: {role: viewer}, timeout: 1d}}
    - {name: paid, waitFor: {event: paid, timeout: 1d}}
    - {name: tell, emit: {event: shipped, data: "\${ steps.paid.output }"}}
  output: {weights: "\${ steps.weigh.output }", by: "\${ steps.gate.output.decisions[0].by }"}
`;
const plan: Plan = validateFlow(flow).plan!;

function document(spec: string): FlowTest {
  const text = `apiVersion: flowrunner.dev/v1alpha1\nkind: FlowTest\nspec:\n${spec}`;
  const read = readFlowTest(parseDocuments(text)[0]!.json);
  if (!("spec" in read)) throw new Error(JSON.stringify(read));
  return read;
}

/** One case of which everything is well but what is given. */
function failuresOf(given: {
  readonly mocks?: string;
  readonly actions?: string;
  readonly rest?: string;
  readonly expect?: string;
}): readonly string[] {
  const actions =
    given.actions ??
    "[{after: 2h, approve: {step: gate, by: a@example.com}}, {signal: {name: paid, data: 7}}]";
  const mocks = given.mocks ?? "{'weigh[*].scale': {output: 5}}";
  const test = document(
    `  cases:\n    - {name: it, mocks: ${mocks}, actions: ${actions}, expect: ${given.expect ?? "{}"} ${given.rest ?? ""}}`,
  );
  expect(checkAgainst(plan, test)).toEqual([]);
  const { cases } = runFlowTest(plan, test);
  return cases[0]!.failures;
}

describe("a case passes", () => {
  it.each([
    { name: "when the run succeeds and nothing else is expected", given: {} },
    {
      name: "when output, steps, order, calls, events, time and conditions are as expected",
      given: {
        expect: `{output: {weights: [5, 5], by: a@example.com}, steps: {note: skipped, 'weigh[1].scale': {status: succeeded, attempts: 1, output: 5}},
          order: [weigh, route, gate, tell], calls: {'weigh[*].scale': [{item: 1}, {item: 2}]}, emitted: [{event: shipped, data: 7}], took: 2h,
          that: ["status == 'succeeded'", "steps['route.default.bike'].output == 'bike'"]}`,
      },
    },
    {
      name: "with mocks by attempt and by expression, whose output is an expression",
      given: {
        mocks: `{'weigh[*].scale': [{if: "input.item == 2", output: "\${ input.item * 10 }"}, {attempt: 1, error: {message: no}}, {output: 5}]}`,
        expect: "{output: {weights: [5, 20], by: a@example.com}, steps: {'weigh[0].scale': {attempts: 2}}}",
      },
    },
    {
      name: "with the mock of one item before that of all, whichever is written first",
      given: {
        mocks: "{'weigh[*].scale': {output: 5}, 'weigh[0].scale': {output: 1}}",
        expect: "{that: ['output.weights == [1, 5]']}",
      },
    },
    {
      name: "that expects a failure, with members of its error",
      given: { actions: "[]", expect: "{status: failed, error: {code: Timeout, step: gate}, took: 1d}" },
    },
    {
      name: "that cancels the run",
      given: { actions: "[{after: 1m, run: cancel}]", expect: "{status: cancelled, took: 1m}" },
    },
    {
      name: "that expects an action not to be taken",
      given: {
        actions: "[{after: 1m, run: cancel}, {after: 1m, run: resume}, {approve: {step: gate}}]",
        expect: "{status: cancelled, refused: [ApprovalEnded]}",
      },
    },
    {
      name: "whose input is to be refused",
      given: { rest: ", inputs: {items: [1, 2, 3, 4]}", expect: "{status: refused}" },
    },
  ])("$name", ({ given }) => {
    expect(failuresOf(given)).toEqual([]);
  });
});

describe("a case fails and says why", () => {
  it.each([
    {
      name: "another status",
      given: { actions: "[{after: 1s, reject: {step: gate, comment: no}}]" },
      expect: [/^status: expected "succeeded", found "failed": Rejected: /],
    },
    {
      name: "another output, at the place that differs",
      given: { expect: "{output: {weights: [5, 6], by: b@example.com, more: 1}}" },
      expect: [
        "output.weights[1]: expected 6, found 5",
        'output.by: expected "b@example.com", found "a@example.com"',
        "output.more: expected 1, found nothing",
      ],
    },
    {
      name: "an output with more than was expected",
      given: { expect: "{output: {weights: [5, 5]}}" },
      expect: ['output.by: not expected, found "a@example.com"'],
    },
    {
      name: "a step in another state, one that never began",
      given: { expect: "{steps: {note: succeeded, 'weigh[2].scale': succeeded, gate: {attempts: 1}}}" },
      expect: [
        'steps.note: expected "succeeded", found "skipped"',
        'steps.weigh[2].scale: expected "succeeded", found "pending"',
        "steps.gate.attempts: expected 1, found 0",
      ],
    },
    {
      name: "another order",
      given: { expect: "{order: [gate, weigh]}" },
      expect: ["order: `weigh` began before `gate` had ended"],
    },
    {
      name: "other calls",
      given: { expect: "{calls: {'weigh[*].scale': 3}}" },
      expect: ["calls.weigh[*].scale: expected 3, found 2"],
    },
    {
      name: "other events",
      given: { expect: "{emitted: []}" },
      expect: ["emitted: how many events: expected 0, found 1"],
    },
    {
      name: "an action that the run does not take",
      given: { actions: "[{approve: {step: gate}}]", expect: "{status: failed}" },
      expect: [/^refused: .*"gate#0" waits for no decision/],
    },
    {
      name: "another time",
      given: { expect: "{took: 1h}" },
      expect: ["took (ms): expected 3600000, found 7200000"],
    },
    {
      name: "a condition that is false, and one that cannot be judged",
      given: { expect: '{that: ["output.weights[0] > 5", "output.none == 1"]}' },
      expect: ["that: output.weights[0] > 5 is false", /^that: output\.none == 1: /],
    },
    {
      name: "code that no mock is for",
      given: { mocks: "{'weigh[0].scale': {output: 5}}" },
      expect: ['`weigh[1].scale` was called with {"item":2} (attempt 1), and no mock fits'],
    },
    {
      name: "an input that is refused",
      given: { rest: ", inputs: {items: [1, 2, 3, 4]}" },
      expect: [/^inputs: items: /],
    },
    {
      name: "an input that was to be refused and fits",
      given: { expect: "{status: refused}" },
      expect: ["status: expected the input to be refused, and it fits"],
    },
  ])("$name", ({ given, expect: expected }) => {
    const failures = failuresOf(given);
    expect(failures).toHaveLength(expected.length);
    for (const [index, each] of expected.entries())
      if (typeof each === "string") expect(failures[index]).toBe(each);
      else expect(failures[index]).toMatch(each);
  });
});

describe("a test that does not fit its flow is refused before a case runs", () => {
  it.each([
    { name: "a step that is none", given: "expect: {steps: {gat: failed}}", expect: /did you mean `gate`/ },
    {
      name: "a mock of a step that is no code",
      given: "mocks: {gate: {output: 1}}",
      expect: /not a code step/,
    },
    { name: "a mock that ends in no way", given: "mocks: {'weigh[*].scale': {after: 1s}}", expect: /either/ },
    {
      name: "a mock that ends in two ways",
      given: "mocks: {'weigh[*].scale': [{output: 1, error: {message: x}}]}",
      expect: /either/,
    },
    { name: "no duration", given: "expect: {took: soon}", expect: /`soon` is no duration/ },
    { name: "no condition", given: "expect: {that: ['1 +']}", expect: /./ },
    { name: "an action of nothing", given: "actions: [{after: 1s}]", expect: /one of `approve`/ },
    {
      name: "a decision on what is no approval",
      given: "actions: [{approve: {step: paid}}]",
      expect: /not an `approve` step of the flow: did you mean|it has gate/,
    },
  ])("$name", ({ given, expect: expected }) => {
    const [problem, ...others] = checkAgainst(plan, document(`  cases:\n    - {name: it, ${given}}`));
    expect(others).toEqual([]);
    expect(problem!.message).toMatch(expected);
    expect(problem!.path).toMatch(/^\/spec\/cases\/0\//);
  });

  it.each([
    { name: "an unknown key", given: "cases: [{name: it, expct: {}}]", path: "/spec/cases/0" },
    { name: "no cases", given: "mocks: {}", path: "/spec" },
    {
      name: "a mock that is a text",
      given: "cases: [{name: it, mocks: {a: b}}]",
      path: "/spec/cases/0/mocks/a",
    },
  ])("$name", ({ given, path }) => {
    const text = `{apiVersion: flowrunner.dev/v1alpha1, kind: FlowTest, spec: {${given}}}`;
    const read = readFlowTest(parseDocuments(text)[0]!.json);
    expect(read).toMatchObject([{ path: expect.stringContaining(path) as string }]);
  });
});

describe("coverage", () => {
  const covered = (cases: string): readonly string[] =>
    runFlowTest(plan, document(`  mocks: {'weigh[*].scale': {output: 5}}\n  cases: ${cases}`))
      .coverage.filter(({ isCovered }) => isCovered)
      .map(({ kind, text }) => `${kind} ${text}`);

  it("has every step, condition, branch, join and retry of the flow", () => {
    const { coverage } = runFlowTest(
      plan,
      document("  cases: [{name: refused, inputs: 1, expect: {status: refused}}]"),
    );
    expect(coverage.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "step weigh",
      "step weigh[].scale",
      "retry weigh[].scale is tried again",
      "step route",
      "branch case inputs.big of route",
      "step route.case[0].truck",
      "branch default of route",
      "step route.default.bike",
      "step note",
      "condition the `if` of note is true",
      "condition the `if` of note is false",
      "step race",
      "join the join of race is met",
      "join the join of race is not met",
      "step race.left.heavy",
      "condition the `if` of race.left.heavy is true",
      "condition the `if` of race.left.heavy is false",
      "step race.right.bulky",
      "condition the `if` of race.right.bulky is true",
      "condition the `if` of race.right.bulky is false",
      "step gate",
      "step paid",
      "step tell",
    ]);
    expect(coverage.some(({ isCovered }) => isCovered)).toBe(false);
  });

  it("is what any case has shown", () => {
    const small = "{name: small, expect: {status: failed}}";
    const big = "{name: big, inputs: {big: true}, expect: {status: failed}}";
    const lost = "{name: lost, mocks: {'weigh[*].scale': {error: {message: x}}}, expect: {status: failed}}";
    expect(covered(`[${small}]`)).not.toContain("condition the `if` of note is true");
    expect(covered(`[${small}, ${big}, ${lost}]`)).toEqual(
      expect.arrayContaining([
        "condition the `if` of note is true",
        "condition the `if` of note is false",
        "branch case inputs.big of route",
        "branch default of route",
        "join the join of race is met",
        "join the join of race is not met",
        "retry weigh[].scale is tried again",
      ]),
    );
  });
});
