import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import type { ReferenceUse } from "../outline/uses.js";

/** What `steps.NAME` means where it stands. */
export interface StepReference {
  readonly use: ReferenceUse;
  readonly target: StepOutline;
  /** The step of the target's scope that holds the expression; null: the scope's own output, evaluated after all steps. */
  readonly from: StepOutline | null;
}

/** The step that a reference names, seen from the inside outwards; null when there is none. */
export function resolveStepReference(use: ReferenceUse): StepReference | null {
  const name = use.reference.path[0]?.name;
  if (name === undefined) return null;
  let from = use.step;
  // A scope's first values are set before its steps start: they see what its container sees.
  const isBefore = use.place.moment === "start";
  let scope: ScopeOutline | undefined = isBefore ? use.scope.container?.scope : use.scope;
  if (isBefore) from = use.scope.container;
  while (scope) {
    const target = scope.byName.get(name);
    if (target) return { use, target, from };
    from = scope.container;
    scope = scope.container?.scope;
  }
  return null;
}

/** Whether `steps.a.?output` or `steps.?a.output` bears that `a` has not ended. */
export function isOptional({ reference }: ReferenceUse): boolean {
  return reference.path.slice(0, 2).some(({ optional }) => optional);
}
