import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import type { TextPlace } from "../outline/text-place.js";

/** Where an expression may stand: in a field of a step, or (null) of a scope. */
export interface TextSite {
  readonly place: TextPlace;
  readonly scope: ScopeOutline;
  readonly step: StepOutline | null;
}

/** The place that a JSON Pointer leads to or into; null: the language has no expression there. */
export function siteOf(scopes: readonly ScopeOutline[], path: string): TextSite | null {
  for (const scope of scopes) {
    for (const place of scope.texts) if (holds(place, path)) return { place, scope, step: null };
    for (const step of scope.steps)
      for (const place of step.texts) if (holds(place, path)) return { place, scope, step };
  }
  return null;
}

export function holds(place: TextPlace, path: string): boolean {
  return path === place.path || path.startsWith(`${place.path}/`);
}
