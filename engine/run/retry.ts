import type { Plan, StepPlan } from "../flow/plan.js";
import { isStillborn } from "./evolve-retry.js";
import { stepPlanOf } from "./plan-lookup.js";
import type { ContainerPhase, Phase, RunState, ScopeState, StepState } from "./state.js";

/** Which steps of an ended run a retry runs again; what never started needs no name. */
export interface RetryPlanned {
  /** As if they had never started. */
  readonly restarted: readonly string[];
  /** Containers that go on with those of their scopes that did not succeed. */
  readonly reopened: readonly string[];
}

/**
 * Plans the next generation of an ended run.
 *
 * What succeeded stays, and so does a failure that has been made use of: by `onError`, or by dependants that went on
 * without the step. A `return`, `break` or `continue` that did not lead to success is done again, and so is what has been
 * taken back, with all that waited for it: containers as a whole.
 */
export function planOfRetry(plan: Plan, { root }: RunState): RetryPlanned {
  const planned = { restarted: [] as string[], reopened: [] as string[] };
  const visit = (scope: ScopeState): void => {
    const redone = redoneIn(plan, scope);
    for (const step of scope.steps.values()) {
      const stepPlan = stepPlanOf(plan, step);
      if (!redone.has(stepPlan) && !runsAgain(step, stepPlan)) continue;
      const container = redone.has(stepPlan) ? null : containerOf(step.phase);
      if (!container) planned.restarted.push(step.path);
      else planned.reopened.push(step.path);
      for (const inner of container?.children.unsuccessful ?? []) if (!isStillborn(inner)) visit(inner);
    }
  };
  if (root) visit(root);
  return planned;
}

/** What has been taken back, and what came after it: it is done in the same order again. */
function redoneIn(plan: Plan, scope: ScopeState): ReadonlySet<StepPlan> {
  const takenBack = [...scope.steps.values()].filter(({ isTakenBack }) => isTakenBack);
  const redone = new Set(takenBack.map((step) => stepPlanOf(plan, step)));
  for (const step of redone) for (const dependant of step.dependants) redone.add(dependant);
  return redone;
}

function runsAgain({ phase, scope }: StepState, { action, dependants }: StepPlan): boolean {
  switch (phase.kind) {
    case "cancelled":
      return true;
    case "failed":
      if (phase.effect !== "tolerated") return phase.effect === "fails";
      return dependants.some(({ name }) => !wentOn(scope.steps.get(name)?.phase));
    case "succeeded":
      return action.verb === "return" || action.verb === "break" || action.verb === "continue";
    default:
      return false;
  }
}

function wentOn(phase: Phase | undefined): boolean {
  return phase?.kind === "succeeded" || phase?.kind === "skipped";
}

function containerOf(phase: Phase): ContainerPhase | null {
  return phase.kind === "failed" || phase.kind === "cancelled" ? phase.container : null;
}
