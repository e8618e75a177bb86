import type { Plan, ScopePlan, StepPlan } from "@flowrunner/engine";

/** The runtimes of a flow's code, in the order in which the flow names them. */
export function runtimesOf(plan: Plan): Set<string> {
  return new Set(stepsIn(plan.root).flatMap(({ action }) => ("runtime" in action ? [action.runtime] : [])));
}

function stepsIn({ steps }: ScopePlan): StepPlan[] {
  return steps.flatMap((step) => [step, ...scopesOf(step).flatMap(stepsIn)]);
}

function scopesOf({ action }: StepPlan): readonly ScopePlan[] {
  switch (action.verb) {
    case "parallel":
      return action.branches.map(({ scope }) => scope);
    case "forEach":
      return [action.scope];
    case "switch":
      return [...action.cases.map(({ scope }) => scope), ...(action.otherwise ? [action.otherwise] : [])];
    default:
      return [];
  }
}
