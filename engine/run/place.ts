import type { StepPlan } from "../flow/plan.js";
import { stepPath } from "./paths.js";
import type { ScopeState } from "./state.js";

/** A step of a scope, seen from both sides: its plan and where it runs. */
export interface Place {
  readonly scope: ScopeState;
  readonly step: StepPlan;
}

export function pathOf({ scope, step }: Place): string {
  return stepPath(scope.path, step.name);
}
