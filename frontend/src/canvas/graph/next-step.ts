import type { ScopeSketch, StepSketch } from "@flowrunner/engine";
import { findStep } from "./find-step.js";

export type Direction = "down" | "up" | "left" | "right" | "in" | "out";

/**
 * The step that a key leads to: down and up along the arrows, left and right beside it, into a container and out of it.
 * Null: there is none that way.
 */
export function nextStep(root: ScopeSketch, from: string | null, direction: Direction): string | null {
  const place = from === null ? null : findStep(root, from);
  if (!place) return root.steps[0]?.path ?? null;
  const { step, scope, around } = place;
  switch (direction) {
    case "down":
      return scope.steps.find(({ waits }) => waits.some(({ on }) => on === step.path))?.path ?? null;
    case "up":
      return step.waits[0]?.on ?? null;
    case "left":
      return beside(step, scope, around, -1);
    case "right":
      return beside(step, scope, around, 1);
    case "in":
      return step.scopes.find(({ steps }) => steps.length > 0)?.steps[0]!.path ?? null;
    case "out":
      return around.at(-1)?.path ?? null;
  }
}

/** Of steps that wait for the same ones; beyond the last of them, the first of the scope beside. */
function beside(
  step: StepSketch,
  scope: ScopeSketch,
  around: readonly StepSketch[],
  by: 1 | -1,
): string | null {
  const rank = scope.steps.filter((other) => waitsKey(other) === waitsKey(step));
  const next = rank[rank.indexOf(step) + by];
  if (next) return next.path;
  const container = around.at(-1);
  const scopes = container?.scopes.filter(({ steps }) => steps.length > 0) ?? [];
  return scopes[scopes.indexOf(scope) + by]?.steps[0]!.path ?? null;
}

function waitsKey({ waits }: StepSketch): string {
  return waits
    .map(({ on }) => on)
    .toSorted()
    .join(" ");
}
