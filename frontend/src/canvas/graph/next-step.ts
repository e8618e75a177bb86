import type { ScopeSketch, StepSketch } from "@flowrunner/engine";
import { findStep, type StepPlace } from "./find-step.js";

export type Direction = "down" | "up" | "left" | "right" | "in" | "out";

/**
 * The step that a key leads to: down and up along the arrows, left and right beside it, into a container and out of it;
 * from the flow's last steps down to what ends it. Null: there is none that way.
 */
export function nextStep(root: ScopeSketch, from: string | null, direction: Direction): string | null {
  const place = from === null ? null : findStep(root, from);
  if (!place) return firstIn([root, ...root.endings]);
  const { step, scope, around } = place;
  switch (direction) {
    case "down":
      return below(place)?.path ?? (scope === root ? firstIn(root.endings) : null);
    case "up":
      return step.waits[0]?.on ?? (root.endings.includes(scope) ? (root.steps.at(-1)?.path ?? null) : null);
    case "left":
      return beside(place, root, -1);
    case "right":
      return beside(place, root, 1);
    case "in":
      return firstIn(step.scopes);
    case "out":
      return around.at(-1)?.path ?? null;
  }
}

function firstIn(scopes: readonly ScopeSketch[]): string | null {
  return scopes.find(({ steps }) => steps.length > 0)?.steps[0]!.path ?? null;
}

function below({ step, scope }: StepPlace): StepSketch | undefined {
  return scope.steps.find(({ waits }) => waits.some(({ on }) => on === step.path));
}

/** Of steps that wait for the same ones; beyond the last of them, the first of the scope beside. */
function beside({ step, scope, around }: StepPlace, root: ScopeSketch, by: 1 | -1): string | null {
  const rank = scope.steps.filter((other) => waitsKey(other) === waitsKey(step));
  const next = rank[rank.indexOf(step) + by];
  if (next) return next.path;
  const scopes = (around.at(-1)?.scopes ?? root.endings).filter(({ steps }) => steps.length > 0);
  const at = scopes.indexOf(scope);
  return at === -1 ? null : (scopes[at + by]?.steps[0]!.path ?? null);
}

function waitsKey({ waits }: StepSketch): string {
  return waits
    .map(({ on }) => on)
    .toSorted()
    .join(" ");
}
