import { readdirSync, readFileSync } from "node:fs";
import { simulate, sketchFlow, validateFlow, type JsonObject, type StepSketch } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";

import { RunHistory } from "../../run/history/run-history.js";
import { valuesOf } from "../../run/history/values-of.js";
import { stepsIn } from "../graph/find-step.js";
import { YamlText } from "../text/yaml-text.js";
import { flowOfStep } from "./flow-of-step.js";
import { flowUntil } from "./flow-until.js";

const folders = ["examples", "test/scenarios/valid", "test/scenarios/runs"];

const known = folders
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ name, text: readFileSync(name, "utf8").split("\n---\n")[0]! }))
  .filter(({ text }) => /^kind: Flow$/m.test(text));

function read(text: string) {
  const root = sketchFlow(text).root!;
  return { root, steps: [...stepsIn(root)], document: YamlText.parse(text)!.value as JsonObject };
}

const faultsOf = (document: JsonObject): readonly string[] =>
  validateFlow(JSON.stringify(document))
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ message, path }) => `${path}: ${message}`);

const idsOf = (document: JsonObject): readonly string[] =>
  [...stepsIn(sketchFlow(JSON.stringify(document)).root!)].map(({ id }) => id);

const order = read(readFileSync("examples/order-intake.yaml", "utf8"));
const stepOf = (id: string): StepSketch => order.steps.find((step) => step.id === id)!;

describe("a flow up to a step", () => {
  test.each(known)("of $name can run, whichever step it is", ({ text }) => {
    const { root, steps, document } = read(text);
    for (const { id, path } of steps) {
      const derived = flowUntil(document, root, path);
      expect(faultsOf(derived), id).toEqual([]);
      expect(idsOf(derived), id).toContain(id);
    }
  });

  test.each([
    { id: "price", expect: ["price"] },
    { id: "review", expect: ["price", "review"] },
    {
      id: "prepare.carrier.quotes.road.ask",
      expect: [
        ...["price", "review", "prepare", "prepare.carrier.quotes"],
        "prepare.carrier.quotes.road.ask",
      ],
    },
    {
      id: "prepare.stock.reserve[].shelf",
      expect: ["price", "review", "prepare", "prepare.stock.reserve", "prepare.stock.reserve[].shelf"],
    },
  ])("$id is it with all that it waits for, and nothing else", ({ id, expect: expected }) => {
    expect(idsOf(flowUntil(order.document, order.root, stepOf(id).path))).toEqual(expected);
  });

  test("takes the case that it is in, and does nothing in the others", () => {
    const text = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: chosen}
spec:
  steps:
    - name: which
      switch:
        - {case: "false", steps: [{name: a, fail: "not this one"}]}
        - {case: "true", steps: [{name: b, value: 2}, {name: later, fail: no}]}
      default: {steps: [{name: c, value: 3}]}
`;
    const { root, steps, document } = read(text);
    for (const [id, outcome] of [["which.case[1].b", 2] as const, ["which.default.c", null] as const]) {
      const { path } = steps.find((step) => step.id === id)!;
      const { plan } = validateFlow(JSON.stringify(flowUntil(document, root, path)));
      const { outcome: ended } = simulate(plan!, { answer: () => ({ output: 1 }) });
      expect(ended, id).toMatchObject({ status: "succeeded", output: { json: outcome } });
    }
  });
});

test("what is on the way into a container of another kind stays in its place", () => {
  const text = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: looped}
spec:
  steps:
    - name: each
      forEach: [1, 2]
      steps: [{name: a, value: 1}, {name: b, value: 2}, {name: c, value: 3}]
      output: "\${ steps.c.output }"
`;
  const { root, steps, document } = read(text);
  const { path } = steps.find((step) => step.id === "each[].b")!;
  expect(flowUntil(document, root, path)["spec"]).toEqual({
    steps: [
      {
        name: "each",
        forEach: [1, 2],
        steps: [
          { name: "a", value: 1 },
          { name: "b", value: 2 },
        ],
      },
    ],
  });
});

describe("a step by itself", () => {
  const history = new RunHistory();
  const answers: { readonly [path: string]: number } = { price: 42 };
  const simulated = simulate(validateFlow(readFileSync("examples/order-intake.yaml", "utf8")).plan!, {
    inputs: {
      customer: "acme",
      limit: 1,
      items: [
        { sku: "A7", quantity: 2, price: 1 },
        { sku: "B2", quantity: 1, price: 2 },
      ],
    },
    answer: ({ path }) =>
      path === "charge"
        ? { error: { message: "no" } }
        : { output: { total: answers[path] ?? 1, cost: 1, carrier: "rail", reserved: "s" } },
  });
  for (const event of simulated.events) history.add(event);

  const resolved = (id: string, from = history) => flowOfStep(order.document, stepOf(id), valuesOf(from));

  test("is given what the shown run has for it, wherever it stands", () => {
    expect(resolved("charge")).toMatchObject({ kind: "resolved", input: { customer: "acme", total: 43 } });
    expect(resolved("prepare.stock.reserve[].shelf")).toMatchObject({
      input: { sku: "B2", quantity: 1, place: 2 },
    });
    expect(resolved("prepare.carrier.quotes.rail.ask")).toMatchObject({ input: { total: 42 } });
  });

  test("is a flow that runs with the input that somebody has edited", () => {
    const step = resolved("charge");
    if (step.kind === "missing") throw new Error(step.reason);
    expect(faultsOf(step.document)).toEqual([]);
    expect(idsOf(step.document)).toEqual(["charge"]);
    const calls = simulate(validateFlow(JSON.stringify(step.document)).plan!, {
      inputs: { customer: "other", total: 1 },
      answer: () => ({ output: 1 }),
    }).events.filter((event) => event.type === "AttemptQueued");
    expect(calls[0]).toMatchObject({ call: { input: { json: { customer: "other", total: 1 } } } });
  });

  test("says which step has nothing yet, and what does not run by itself", () => {
    expect(resolved("charge", new RunHistory())).toMatchObject({ kind: "missing", step: null });
    const begun = new RunHistory();
    for (const event of simulated.events.slice(0, 4)) begun.add(event);
    expect(resolved("charge", begun)).toEqual({
      kind: "missing",
      reason: "price has no output yet",
      step: "price",
    });
    expect(resolved("review")).toMatchObject({ kind: "missing", reason: "only code runs by itself" });
  });
});
