import { readdirSync, readFileSync } from "node:fs";
import { sketchFlow } from "@flowrunner/engine";
import { describe, expect, test } from "vitest";
import { layoutFaults } from "../testing/layout-faults.js";
import { drawFlow, type DrawnFlow } from "./draw-flow.js";

const examples = readdirSync("examples").filter((name) => /^[^.]+\.yaml$/.test(name));

function drawn(text: string): DrawnFlow {
  return drawFlow(sketchFlow(text).root!);
}

describe("a drawn flow", () => {
  test.each(examples)("has all of %s, nothing over anything else", (name) => {
    const text = readFileSync(`examples/${name}`, "utf8");
    const flow = drawn(text);
    expect(flow.boxes.length).toBeGreaterThan(0);
    expect(layoutFaults(flow)).toEqual([]);
  });

  test("has what waits below what it waits for", () => {
    const flow = drawn(readFileSync("examples/order-intake.yaml", "utf8"));
    const byPath = new Map(flow.boxes.map((box) => [box.id, box]));
    for (const { from, to } of flow.arrows)
      expect(byPath.get(to)!.y, `${from} → ${to}`).toBeGreaterThan(byPath.get(from)!.y);
  });

  test("has parents before what is in them, as the canvas needs them", () => {
    const { boxes } = drawn(readFileSync("examples/order-intake.yaml", "utf8"));
    const seen = new Set<string | null>([null]);
    for (const { id, parent } of boxes) {
      expect(seen).toContain(parent);
      seen.add(id);
    }
  });

  test("has what ends it below its steps, beside each other", () => {
    const flow = drawn(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: f}
spec:
  steps: [{name: a, value: 1}]
  onFailure: {steps: [{name: tell, value: 1}]}
  finally: {steps: []}
`);
    const at = (id: string) => flow.boxes.find((box) => box.id === id)!;
    const [step, failed, last] = [
      at("/spec/steps/0"),
      at("/spec/onFailure#scope"),
      at("/spec/finally#scope"),
    ];
    expect(layoutFaults(flow)).toEqual([]);
    expect(failed.y).toBeGreaterThan(step.y + step.height);
    expect(last.y).toBe(failed.y);
    expect(at("/spec/onFailure/steps/0").parent).toBe(failed.id);
    expect(step.x + step.width / 2).toBe((failed.x + last.x + last.width) / 2);
  });

  test("of a cycle, which is a fault, has all its steps", () => {
    const steps = "[{name: a, needs: [b], value: 1}, {name: b, needs: [a], value: 1}]";
    const head = "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: f}\n";
    const flow = drawn(`${head}spec:\n  steps: ${steps}\n`);
    expect(flow.boxes).toHaveLength(2);
    expect(layoutFaults(flow)).toEqual([]);
  });

  test("draws what is read from afar apart from what the order is made of", () => {
    const { arrows } = drawn(readFileSync("examples/order-intake.yaml", "utf8"));
    const implied = arrows.filter(({ isImplied }) => isImplied).map(({ from, to }) => `${from} ${to}`);
    expect(implied).toEqual(["/spec/steps/0 /spec/steps/2", "/spec/steps/0 /spec/steps/3"]);
  });

  const large = [
    { name: "a sequence", needs: (index: number) => [index - 1] },
    { name: "a tree", needs: (index: number) => [Math.floor(index / 3)] },
    { name: "what all waits for much", needs: (index: number) => [index - 1, index - 7, index % 11] },
    {
      name: "one cycle after the other",
      needs: (index: number) => [index % 2 === 0 ? index + 1 : index - 1],
    },
  ];
  test.each(large)("of a thousand steps, $name, has nothing over anything else", ({ needs }) => {
    const steps = Array.from({ length: 1_000 }, (_, index) => {
      const names = needs(index).filter((other) => other >= 0 && other !== index && other < 1_000);
      return `    - {name: s${index}, needs: [${[...new Set(names)].map((other) => `s${other}`).join(", ")}], value: 1}`;
    });
    const flow = drawn(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: large}
spec:
  steps:
${steps.join("\n")}
`);
    expect(flow.boxes).toHaveLength(1_000);
    expect(layoutFaults(flow)).toEqual([]);
  });
});
