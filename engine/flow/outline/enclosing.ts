import type { ScopeOutline, StepOutline } from "./outline.js";

export interface Enclosing {
  readonly scope: ScopeOutline;
  /** The step of the scope that holds the place; null: the place is the scope's own. */
  readonly holder: StepOutline | null;
}

/** The scopes around a place, innermost first. */
export function* enclosing(place: { scope: ScopeOutline; step: StepOutline | null }): Generator<Enclosing> {
  let around: Enclosing = { scope: place.scope, holder: place.step };
  yield around;
  while (around.scope.container) {
    const { container } = around.scope as { container: StepOutline };
    around = { scope: container.scope, holder: container };
    yield around;
  }
}
