import type { ScopeOutline, StepOutline } from "./outline.js";

export interface Enclosing {
  readonly scope: ScopeOutline;
  /** The step of the scope that holds the place; null: the place is the scope's own, or belongs to its ending. */
  readonly holder: StepOutline | null;
  /** The place belongs to the scope's ending: which of its steps have ended well nobody knows. */
  readonly isGuarded: boolean;
}

/** The scopes around a place, innermost first. */
export function* enclosing(place: { scope: ScopeOutline; step: StepOutline | null }): Generator<Enclosing> {
  let around: Enclosing | null = { scope: place.scope, holder: place.step, isGuarded: false };
  for (; around; around = outwards(around.scope)) yield around;
}

function outwards({ guarded, container }: ScopeOutline): Enclosing | null {
  if (guarded) return { scope: guarded, holder: null, isGuarded: true };
  return container && { scope: container.scope, holder: container, isGuarded: false };
}
