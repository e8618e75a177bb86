import { namesSeen, sightAt, simulate, sketchFlow, validateFlow, type JsonObject } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";
import { RunHistory } from "../../run/history/run-history.js";
import { valuesOf } from "../../run/history/values-of.js";
import { stepsIn } from "../graph/find-step.js";
import { YamlText } from "../text/yaml-text.js";
import { evaluateField } from "./evaluate-field.js";
import { writtenPath } from "./insert-path.js";
import { shownEnvironment } from "./shown-environment.js";
import { membersOf, namedValues } from "./value-tree.js";

const text = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: seen}
spec:
  vars: {seen: 0}
  steps:
    - {name: first, runtime: node, run: x}
    - {name: count, set: {seen: 7}}
    - name: each
      forEach: "\${ [10, 20] }"
      as: price
      steps: [{name: work, runtime: node, run: x, with: {a: "\${ price }"}}]
    - {name: skipped, if: "false", value: 1}
    - {name: last, runtime: node, run: x, with: {a: 1}, output: "\${ result }"}
`;
const steps = [...stepsIn(sketchFlow(text).root!)];
const at = (id: string): string => steps.find((step) => step.id === id)!.path;
const document = YamlText.parse(text)!.value as JsonObject;

function historyUntil(last: (type: string, path: string) => boolean, of = text): RunHistory {
  const history = new RunHistory();
  const { events } = simulate(validateFlow(of).plan!, {
    inputs: { customer: "acme" },
    answer: ({ path }) => ({ output: { of: path, "two words": [1, { deep: true }] } }),
  });
  for (const event of events) {
    if ("path" in event && last(event.type, event.path)) break;
    history.add(event);
  }
  return history;
}

const all = historyUntil(() => false);
const seenAt = (id: string, history = all) =>
  shownEnvironment(valuesOf(history), sightAt(document, `${at(id)}/with/a`)!);

describe("an expression on the run that is shown", () => {
  test.each([
    { name: "reads outputs", given: "${ steps.first.output.of }", expect: { kind: "value", json: "first" } },
    { name: "renders texts", given: "for ${ inputs.customer }", expect: { kind: "value", json: "for acme" } },
    {
      name: "reads variables as they are by now",
      given: "${ vars.seen }",
      expect: { kind: "value", json: 7 },
    },
    { name: "reads states", given: "${ steps.skipped.status }", expect: { kind: "value", json: "skipped" } },
    {
      name: "fails as it would in a run",
      given: "${ steps.first.output.none }",
      expect: { kind: "fails", message: expect.stringContaining("none") as string },
    },
    { name: "that is none says so", given: "${ steps. }", expect: { kind: "fails" } },
    { name: "is nothing where there is only text", given: "text", expect: null },
  ])("$name", ({ given, expect: expected }) => {
    const result = evaluateField(given, "template", seenAt("last"));
    if (expected === null) expect(result).toBeNull();
    else expect(result).toMatchObject(expected);
  });

  test("sees the item of the step that is looked at", () => {
    expect(evaluateField("price > 10 && index == 1", "condition", seenAt("each[].work"))).toEqual({
      kind: "value",
      json: true,
    });
  });

  test("waits for what is not there yet", () => {
    const begun = historyUntil((type, path) => type === "StepSucceeded" && path === "first");
    expect(evaluateField("${ steps.first.output.of }", "template", seenAt("last", begun))).toEqual({
      kind: "waits",
      message: "first has no output yet",
    });
  });
});

describe("an expression in a loop or an ending", () => {
  const nested = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: nested}
spec:
  steps:
    - name: rounds
      while: index < 3
      steps: [{name: turn, runtime: node, run: x, with: {a: 1}}]
    - name: grid
      forEach: "\${ [10, 20] }"
      as: row
      steps:
        - name: cells
          repeat: 2
          steps: [{name: cell, runtime: node, run: x, with: {a: 1}}]
    - name: guarded
      try: {steps: [{name: made, value: 4}, {name: refused, fail: {code: Refused, message: no stock}}]}
      catch: [{steps: [{name: mended, runtime: node, run: x, with: {a: 1}}]}]
    - {name: fatal, fail: {code: Broken, message: at last}}
  onFailure: {steps: [{name: tell, runtime: node, run: x, with: {a: 1}}]}
  finally: {steps: [{name: close, runtime: node, run: x, with: {a: 1}}]}
`;
  const drawn = [...stepsIn(sketchFlow(nested).root!)];
  const whole = YamlText.parse(nested)!.value as JsonObject;
  const history = historyUntil(() => false, nested);
  const evaluated = (id: string, expression: string) => {
    const sight = sightAt(whole, `${drawn.find((step) => step.id === id)!.path}/with/a`)!;
    return evaluateField(`\${ ${expression} }`, "template", shownEnvironment(valuesOf(history), sight));
  };

  const rows = [
    { name: "the round of a while", at: "rounds[].turn", given: "index", expect: 2 },
    {
      name: "what is inside two loops, the inner first",
      at: "grid[].cells[].cell",
      given: "[row, index]",
      expect: [20, 1],
    },
    { name: "why its try failed", at: "guarded.catch[0].mended", given: "error.message", expect: "no stock" },
    {
      name: "the steps of its try",
      at: "guarded.catch[0].mended",
      given: "steps.?made.?output.orValue(0)",
      expect: 4,
    },
    { name: "why the flow failed", at: "onFailure.tell", given: "error.code", expect: "Broken" },
    {
      name: "the steps of the flow, at its end",
      at: "finally.close",
      given: "steps.?rounds.?status.orValue('')",
      expect: "succeeded",
    },
  ];
  test.each(rows)("sees $name", ({ at: id, given, expect: json }) => {
    expect(evaluated(id, given)).toEqual({ kind: "value", json });
  });

  test("waits for an error that has not come", () => {
    const sight = sightAt(whole, "/spec/onFailure/steps/0/with/a")!;
    const begun = valuesOf(historyUntil(() => true, nested));
    expect(evaluateField("${ error.code }", "template", shownEnvironment(begun, sight))).toEqual({
      kind: "waits",
      message: "the flow has not failed",
    });
  });
});

describe("the values that are offered", () => {
  const offered = (id: string, history = all) =>
    namedValues(namesSeen(document, `${at(id)}/with/a`)!, seenAt(id, history));

  test("are those that the run has and the place may name", () => {
    expect(offered("last").map(({ path }) => path)).toEqual([
      ...["steps.first.output", "steps.count.output", "steps.each.output", "inputs", "config", "vars.seen"],
    ]);
    expect(offered("each[].work").map(({ path }) => path)).toEqual(
      expect.arrayContaining(["price", "index"]),
    );
    const begun = historyUntil((type, path) => type === "StepSucceeded" && path === "first");
    expect(offered("last", begun).map(({ path }) => path)).toEqual(["inputs", "config", "vars.seen"]);
  });

  test("have members whose paths are expressions of just that", () => {
    const leaves = offered("last").flatMap(function all(value): { path: string; json: unknown }[] {
      const members = membersOf(value);
      return members.length === 0 ? [value] : members.flatMap(all);
    });
    expect(leaves.map(({ path }) => path)).toContain('steps.first.output["two words"][1].deep');
    for (const { path, json } of leaves)
      expect(evaluateField(`\${ ${path} }`, "template", seenAt("last")), path).toEqual({
        kind: "value",
        json,
      });
  });

  test.each([
    { before: "", place: "template", expect: "${ inputs.a }" },
    { before: "total ${ 1 } of ", place: "template", expect: "${ inputs.a }" },
    { before: "total ${ size(", place: "template", expect: "inputs.a" },
    { before: "cost $${ ", place: "template", expect: "${ inputs.a }" },
    { before: "", place: "condition", expect: "inputs.a" },
  ] as const)("are written behind '$before' as a $place has them", ({ before, place, expect: expected }) => {
    expect(writtenPath("inputs.a", before, place)).toBe(expected);
  });
});
