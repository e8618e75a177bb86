import type {
  Action,
  CompensationPlan,
  ForEachAction,
  ParallelAction,
  Plan,
  RepeatAction,
  ScopePlan,
  StepPlan,
  SwitchAction,
  TryAction,
  WhileAction,
} from "../flow/plan.js";
import type { ScopeState, Section, StepState } from "./state.js";

/** What holds scopes. */
export type ContainerAction =
  ParallelAction | ForEachAction | WhileAction | RepeatAction | SwitchAction | TryAction;

/** The plan's side of an open scope. */
export function scopePlanOf(plan: Plan, scope: ScopeState): ScopePlan {
  if (scope.section) return sectionPlan(plan, scope, scope.section);
  if (!scope.parent) return plan.root;
  return childPlan(stepPlanOf(plan, scope.parent).action, scope);
}

/** The plan's side of a step that has started. */
export function stepPlanOf(plan: Plan, step: StepState): StepPlan {
  const found = scopePlanOf(plan, step.scope).byName.get(step.name);
  if (!found)
    throw new Error(`the run has a step "${step.path}" that version ${plan.version} of its flow has not`);
  return found;
}

function childPlan(action: Action, scope: ScopeState): ScopePlan {
  const found = childScope(action, scope);
  if (!found) throw new Error(`the run has a scope "${scope.path}" that its flow has not`);
  return found;
}

function childScope(action: Action, { key, order }: ScopeState): ScopePlan | null | undefined {
  switch (action.verb) {
    case "forEach":
    case "while":
    case "repeat":
    case "try":
      return action.scope;
    case "parallel":
      return action.branches[order]?.scope;
    case "switch":
      return key === "default" ? action.otherwise : action.cases[caseIndex(String(key))]?.scope;
    default:
      return undefined;
  }
}

function sectionPlan(plan: Plan, { parent, key }: ScopeState, { kind, of }: Section): ScopePlan {
  const guarded = scopePlanOf(plan, of);
  const found =
    kind === "compensate"
      ? compensationOf(stepPlanOf(plan, parent!))?.scope
      : kind === "catch"
        ? guarded.catches[catchIndex(String(key))]?.scope
        : guarded[kind];
  if (!found) throw new Error(`the run has a ${kind} of "${of.path}" that its flow has not`);
  return found;
}

/** What takes a step back; null: nothing does. */
export function compensationOf({ action }: StepPlan): CompensationPlan | null {
  return "compensate" in action ? action.compensate : null;
}

/** A saga around takes back what succeeds in the scope. What a catch does is not a part of the scope that it ends. */
export function isInSaga(plan: Plan, scope: ScopeState): boolean {
  for (let at: ScopeState | undefined = scope; at; at = at.parent?.scope)
    if (scopePlanOf(plan, at).isSaga) return true;
  return false;
}

/** The key of a try's catch: `catch[0]`. */
export function catchKey(index: number): string {
  return `catch[${index}]`;
}

function catchIndex(key: string): number {
  return Number(key.slice("catch[".length, -1));
}

/** A step that `break` and `continue` are about. */
export function isLoop({ verb }: Action): boolean {
  return verb === "forEach" || verb === "while" || verb === "repeat";
}

/** The iteration that a scope is or is in. The flow's rules say that there is one. */
export function iterationAround(plan: Plan, scope: ScopeState): ScopeState {
  for (let at: ScopeState | undefined = scope; at?.parent; at = at.parent.scope) {
    if (isLoop(stepPlanOf(plan, at.parent).action)) return at;
  }
  throw new Error(`"${scope.path}" is in no loop`);
}

/** The key of a switch's case: `case[0]`. */
export function caseKey(index: number): string {
  return `case[${index}]`;
}

function caseIndex(key: string): number {
  return Number(key.slice("case[".length, -1));
}
