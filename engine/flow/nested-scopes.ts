import type { ScopePlan, StepPlan } from "./plan.js";

export interface LabelledScope {
  /** What tells it from the others of its step; null: it is the only one. */
  readonly label: string | null;
  readonly scope: ScopePlan;
}

/** The scopes in a step, in written order. */
export function nestedScopes({ action }: StepPlan): LabelledScope[] {
  switch (action.verb) {
    case "run":
    case "file":
      return action.compensate ? [{ label: "compensate", scope: action.compensate.scope }] : [];
    case "parallel":
      return action.branches.map(({ name, scope }) => ({ label: name, scope }));
    case "forEach":
    case "while":
    case "repeat":
      return [{ label: null, scope: action.scope }];
    case "switch": {
      const cases = action.cases.map(({ condition, scope }) => ({
        label: `case ${condition.source}`,
        scope,
      }));
      return action.otherwise ? [...cases, { label: "default", scope: action.otherwise }] : cases;
    }
    case "try": {
      const { scope } = action;
      const catches = scope.catches.map((one) => ({
        label: one.codes ? `catch ${one.codes.join(", ")}` : "catch",
        scope: one.scope,
      }));
      const last = scope.finally ? [{ label: "finally", scope: scope.finally }] : [];
      return [{ label: "try", scope }, ...catches, ...last];
    }
    default:
      return [];
  }
}
