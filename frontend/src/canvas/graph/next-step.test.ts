import { readFileSync } from "node:fs";
import { sketchFlow } from "@flowrunner/engine";
import { expect, test } from "vitest";
import { findStep } from "./find-step.js";
import { nextStep, type Direction } from "./next-step.js";

const root = sketchFlow(readFileSync("examples/order-intake.yaml", "utf8")).root!;

function walk(...directions: Direction[]): string {
  const path = directions.reduce<string | null>((at, direction) => nextStep(root, at, direction), null);
  return path === null ? "nowhere" : findStep(root, path)!.step.id;
}

const rows: { name: string; given: Direction[]; expect: string }[] = [
  { name: "with nothing selected to the first step", given: ["down"], expect: "price" },
  { name: "down along the arrows", given: ["down", "down", "down"], expect: "prepare" },
  { name: "up again", given: ["down", "down", "down", "up"], expect: "review" },
  { name: "into a container", given: ["down", "down", "down", "in"], expect: "prepare.stock.reserve" },
  {
    name: "to the scope beside",
    given: ["down", "down", "down", "in", "right"],
    expect: "prepare.carrier.quotes",
  },
  { name: "out of it", given: ["down", "down", "down", "in", "out"], expect: "prepare" },
];
test.each(rows)("a key leads $name", ({ given, expect: step }) => {
  expect(walk(...given)).toBe(step);
});

test("a key leads nowhere where there is nothing that way", () => {
  expect(nextStep(root, "/spec/steps/0", "up")).toBeNull();
  expect(nextStep(root, "/spec/steps/0", "out")).toBeNull();
  expect(nextStep(root, "/spec/steps/0", "left")).toBeNull();
});

test("keys lead from the last step to what ends the flow, beside it, and back", () => {
  const ended = sketchFlow(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: f}
spec:
  steps: [{name: a, value: 1}, {name: b, value: 1}]
  onFailure: {steps: [{name: tell, value: 1}]}
  finally: {steps: [{name: last, value: 1}]}
`).root!;
  const at = (from: string, ...directions: Direction[]) =>
    directions.reduce<string | null>((path, direction) => nextStep(ended, path, direction), from);
  expect(at("/spec/steps/1", "down")).toBe("/spec/onFailure/steps/0");
  expect(at("/spec/steps/1", "down", "right")).toBe("/spec/finally/steps/0");
  expect(at("/spec/steps/1", "down", "right", "left", "up")).toBe("/spec/steps/1");
  expect(at("/spec/steps/1", "right")).toBeNull();
});
