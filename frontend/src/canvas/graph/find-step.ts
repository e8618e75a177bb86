import type { ScopeSketch, StepSketch } from "@flowrunner/engine";

/** All steps of a scope, each before what is in it. */
export function* stepsIn(scope: ScopeSketch): Generator<StepSketch> {
  for (const step of scope.steps) {
    yield step;
    for (const inner of step.scopes) yield* stepsIn(inner);
  }
}

/** Where a step stands: its scope, and the steps around it, outermost first. */
export interface StepPlace {
  readonly step: StepSketch;
  readonly scope: ScopeSketch;
  readonly around: readonly StepSketch[];
}

export function findStep(root: ScopeSketch, path: string): StepPlace | null {
  return findIn(root, path, []);
}

function findIn(scope: ScopeSketch, path: string, around: readonly StepSketch[]): StepPlace | null {
  for (const step of scope.steps) {
    if (step.path === path) return { step, scope, around };
    if (!path.startsWith(`${step.path}/`)) continue;
    for (const inner of step.scopes) {
      const found = findIn(inner, path, [...around, step]);
      if (found) return found;
    }
  }
  return null;
}

/** All scopes, each before what is in it. */
export function scopesIn(scope: ScopeSketch): readonly ScopeSketch[] {
  return [scope, ...scope.steps.flatMap(({ scopes }) => scopes.flatMap(scopesIn))];
}
