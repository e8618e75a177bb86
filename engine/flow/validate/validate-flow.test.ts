import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { flowSchema } from "../generated/flow-schema.js";
import { parseDocuments } from "../parse/parse-documents.js";
import { validateFlow } from "./validate-flow.js";

const head = { apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", metadata: { name: "sample" } };
const stepCount = 10_000;

describe("validateFlow", () => {
  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        validateFlow(text);
      }),
    );
  });

  it("never throws, whatever the document", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        validateFlow(json);
      }),
    );
  });

  it("never throws, whatever stands at the places of a flow's keys", () => {
    const words = [...JSON.stringify(flowSchema).matchAll(/"(\w+)":\{"description"/g)].map(
      ([, word]) => word!,
    );
    const name = fc.constantFrom("a", "b", "c");
    const expression = fc.constantFrom(
      "${ steps.a.output }",
      "${ vars.a }",
      "steps.b.?output",
      "${ [item, joined] }",
      "${",
    );
    const leaf = fc.oneof(name, expression, fc.constant("1s"), fc.integer(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "large" },
        leaf,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...words), tie("value"), { maxKeys: 4 }),
      ),
    }));
    const step = fc.record({ name, step: fc.dictionary(fc.constantFrom(...words), value, { maxKeys: 5 }) });
    const steps = fc.array(
      step.map(({ name, step }) => ({ name, ...step })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(steps, fc.dictionary(name, leaf), (steps, vars) => {
        const { diagnostics } = validateFlow(JSON.stringify({ ...head, spec: { vars, steps } }));
        for (const { range } of diagnostics) expect(range.start.line).toBe(1);
      }),
      { numRuns: 1_000 },
    );
  });

  it("gives the same findings for a flow as YAML and as JSON", () => {
    const flow = {
      ...head,
      spec: {
        steps: [
          { name: "a", valu: 1 },
          { name: "a", needs: ["x"], log: 1 },
        ],
      },
    };
    const found = [stringify(flow), JSON.stringify(flow)].map((text) =>
      validateFlow(text).diagnostics.map(({ code, path, message }) => ({ code, path, message })),
    );
    expect(found[0]).toEqual(found[1]);
    expect(found[0]!.length).toBeGreaterThan(2);
  });

  it("validates each document of a text by itself", () => {
    const text = `${stringify({ ...head, spec: { steps: [] } })}---\n${stringify({ ...head, spec: { stps: [] } })}`;
    const found = parseDocuments(text).map((document) =>
      validateFlow(document).diagnostics.map(({ code }) => code),
    );
    expect(found).toEqual([[], ["MissingKey", "UnknownKey"]]);
  });

  const fixable = [
    { name: "a misspelt key", text: "{name: a, value: 1, onEror: continue}" },
    { name: "a misspelt verb", text: "{name: a, valeu: 1}" },
    { name: "a name with a hyphen", text: "{name: my-step, value: 1}" },
    { name: "a condition that YAML reads as a tag", text: "{name: a, if: !has(inputs.x), value: 1}" },
    { name: "an expression between braces", text: "{name: a, value: ${ inputs.x }}" },
    { name: "text with a colon", text: "\n      name: a\n      log: Total: ${ inputs.x }" },
    { name: "a comment within an expression", text: "\n      name: a\n      value: ${ inputs.x # note }" },
    { name: "an octal number", text: "{name: a, value: 0777}" },
    { name: "a plain list expression", text: "{name: a, forEach: inputs.x, steps: []}" },
    {
      name: "a missing root",
      text: "\n      name: a\n      value: 1\n    - name: b\n      value: ${ a.output }",
    },
  ];
  it.each(fixable)("offers a fix that removes the fault: $name", ({ text }) => {
    const flow = `apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: sample}\nspec:\n  steps:\n    - ${text.trimStart()}\n`;
    const [finding] = validateFlow(flow).diagnostics;
    const after = validateFlow(applied(flow, finding!.fix!)).diagnostics.map(({ code }) => code);
    // The comment stays in the expression, where CEL has none.
    expect(after).toEqual(
      finding!.code === "QuoteExpression" && text.includes("#") ? ["InvalidExpression"] : [],
    );
  });

  it(`validates ${stepCount.toLocaleString("en")} steps that read each other and write one variable in seconds`, () => {
    const steps = Array.from({ length: stepCount }, (_, index) =>
      index % 2 === 0
        ? { name: `s${index}`, set: { total: "${ vars.total + 1 }" } }
        : { name: `s${index}`, log: `\${ vars.total } \${ steps.s${index - 1}.status }` },
    );
    const start = performance.now();
    const { diagnostics, plan } = validateFlow(
      JSON.stringify({ ...head, spec: { vars: { total: 0 }, steps } }),
    );
    expect(diagnostics).toEqual([]);
    expect(plan!.root.steps).toHaveLength(stepCount);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

function applied(text: string, { range, text: replacement }: { range: Range; text: string }): string {
  const lines = text.split("\n");
  const offset = ({ line, column }: Range["start"]) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  return text.slice(0, offset(range.start)) + replacement + text.slice(offset(range.end));
}

interface Range {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}
