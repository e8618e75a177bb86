import type { ScopeSketch, StepSketch } from "@flowrunner/engine";

/** All steps of a scope, each before what is in it. */
export function* stepsIn(scope: ScopeSketch): Generator<StepSketch> {
  for (const step of scope.steps) {
    yield step;
    for (const inner of step.scopes) yield* stepsIn(inner);
  }
  for (const ending of scope.endings) yield* stepsIn(ending);
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
  const ending = endingOf(scope, path);
  return ending && findIn(ending, path, around);
}

/** What ends the flow and has a step; null: the step does not belong to its ending. */
export function endingOf({ endings }: ScopeSketch, path: string): ScopeSketch | null {
  return endings.find((ending) => path.startsWith(`${ending.path}/`)) ?? null;
}

/** All scopes, each before what is in it. */
export function scopesIn(scope: ScopeSketch): readonly ScopeSketch[] {
  const nested = scope.steps.flatMap(({ scopes }) => scopes);
  return [scope, ...[...nested, ...scope.endings].flatMap(scopesIn)];
}
