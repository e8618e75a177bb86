import type { ScopeSketch } from "@flowrunner/engine";
import { findStep, type StepPlace } from "../graph/find-step.js";
import { nodeViewOf } from "../nodes/registry.js";

/** A step in words, for who hears the canvas. */
export function describeStep({ step, scope, around }: StepPlace, root: ScopeSketch): string {
  const place = `${scope.steps.indexOf(step) + 1} of ${scope.steps.length}`;
  const inside = around.length === 0 ? "" : ` in ${around.map(({ name }) => name).join(", ")}`;
  const waits = step.waits.map(({ on }) => findStep(root, on)?.step.name ?? on);
  const after = waits.length === 0 ? "waits for nothing" : `waits for ${waits.join(", ")}`;
  return `${step.name || "unnamed"}, ${nodeViewOf(step).label}, step ${place}${inside}, ${after}`;
}
