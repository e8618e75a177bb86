import { enclosing } from "../outline/enclosing.js";
import type { StepOutline } from "../outline/outline.js";
import type { ReferenceUse } from "../outline/uses.js";

/** What `steps.NAME` means where it stands. */
export interface StepReference {
  readonly use: ReferenceUse;
  readonly target: StepOutline;
  /** The step of the target's scope that holds the expression; null: the scope's own output, evaluated after all steps. */
  readonly from: StepOutline | null;
  /** The expression belongs to the ending of the target's scope. */
  readonly isGuarded: boolean;
}

/** The step that a reference names, seen from the inside outwards; null when there is none. */
export function resolveStepReference(use: ReferenceUse): StepReference | null {
  const name = use.reference.path[0]?.name;
  if (name === undefined) return null;
  for (const { scope, holder, isGuarded } of enclosing(use)) {
    // A scope's variables are set before its steps start: they see what its container sees.
    if (use.place.moment === "start" && scope === use.scope) continue;
    const target = scope.byName.get(name);
    if (target) return { use, target, from: holder, isGuarded };
  }
  return null;
}

/** Whether `steps.a.?output` or `steps.?a.output` bears that `a` has not ended. */
export function isOptional({ reference }: ReferenceUse): boolean {
  return reference.path.slice(0, 2).some(({ optional }) => optional);
}
