import { describe, expect, test } from "vitest";
import { sketchFlow, type ScopeSketch, type StepSketch } from "./sketch-flow.js";

const head = "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: f}\n";

function sketched(steps: string) {
  const indented = steps.replaceAll(/^/gm, "    ");
  return sketchFlow(`${head}spec:\n  steps:\n${indented}\n`);
}

const named = (scope: ScopeSketch | null): string[] =>
  scope?.steps.flatMap((step) => [step.name, ...step.scopes.flatMap(named)]) ?? [];
const waits = ({ waits }: StepSketch): string[] => waits.map(({ on, reason }) => `${on}: ${reason}`);

describe("a sketch of a flow", () => {
  test("has its steps, scopes and waits, and why they wait", () => {
    const { root, diagnostics } = sketched(
      `- {name: a, value: 1}
- {name: b, needs: [], value: 2}
- {name: c, needs: [b], value: "\${ steps.a.output }"}
- name: d
  parallel:
    - {name: left, steps: [{name: e, value: 3}]}
    - {name: right, steps: [{name: f, value: 4}]}`,
    );
    expect(diagnostics).toEqual([]);
    expect(root?.steps.map(waits)).toEqual([
      [],
      [],
      ["/spec/steps/1: needs", "/spec/steps/0: reference"],
      ["/spec/steps/2: written above"],
    ]);
    const { shape, scopes } = root!.steps[3]!;
    expect({ shape, labels: scopes.map(({ label }) => label) }).toEqual({
      shape: "container",
      labels: ["left", "right"],
    });
  });

  test("has what ends the flow, and what ends a try among the try's scopes", () => {
    const { root } = sketchFlow(`${head}spec:
  steps:
    - {name: t, try: {steps: []}, catch: [{steps: []}], finally: {steps: []}}
  finally: {steps: [{name: last, value: 1}]}
  onFailure: {steps: [{name: tell, value: 1}]}
`);
    expect(root!.endings.map(({ path, label, steps }) => [path, label, steps.map(({ id }) => id)])).toEqual([
      ["/spec/onFailure", "onFailure", ["onFailure.tell"]],
      ["/spec/finally", "finally", ["finally.last"]],
    ]);
    const [tried] = root!.steps;
    expect(tried!.scopes.map(({ label, endings }) => [label, endings])).toEqual([
      ["try", []],
      ["catch[0]", []],
      ["finally", []],
    ]);
  });

  test("tells waits apart of which some are enough", () => {
    const { root } = sketched(
      "- {name: a, value: 1}\n- {name: b, needs: [], value: 2}\n- {name: c, needs: {any: [a, b]}, value: 3}",
    );
    expect(root?.steps[2]?.waits.map(({ isCounted }) => isCounted)).toEqual([true, true]);
  });

  const rows = [
    { name: "a step without a verb", given: "- {name: a}\n- {name: b, value: 1}", expect: ["a", "b"] },
    { name: "a step without a name", given: "- {value: 1}\n- {name: b, value: 1}", expect: ["", "b"] },
    { name: "two of one name", given: "- {name: a, value: 1}\n- {name: a, value: 1}", expect: ["a", "a"] },
    {
      name: "a cycle",
      given: "- {name: a, needs: [b], value: 1}\n- {name: b, value: 1}",
      expect: ["a", "b"],
    },
    { name: "what is no step", given: "- {name: a, value: 1}\n- 7", expect: ["a"] },
    { name: "an unknown key", given: "- {name: a, valeu: 1}", expect: ["a"] },
  ];
  test.each(rows)("has what is right beside a fault: $name", ({ given, expect: names }) => {
    const { root, diagnostics } = sketched(given);
    expect(named(root)).toEqual(names);
    expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  });

  test("of what is no flow has no root, and says why", () => {
    for (const text of ["", "7", "a: [", "kind: Pod\n"]) {
      const { root, diagnostics } = sketchFlow(text);
      expect(root, text).toBeNull();
      expect(diagnostics, text).not.toEqual([]);
    }
  });
});
