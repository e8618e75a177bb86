import type { RunState, ScopeState, StepState } from "./state.js";
import { codePhase } from "./state-access.js";
import type { Value } from "./value.js";

/**
 * What a saga can take back.
 *
 * C1 From its success on a step is what its scope could take back. A scope that closes hands outward what it has left, so a
 *    saga has all that succeeded inside it, however deep, and an outer one what an inner one has not taken back.
 * C2 What ended last is taken back first, and what is taken back is gone from here: nothing is twice.
 * C3 A step keeps what its compensation sees, also when its scope has been forgotten.
 */
export function keepCompensable(step: StepState, result: Value): void {
  step.compensation = { input: codePhase(step).call.input, result }; // C3
  step.scope.compensable.push(step);
}

/** C1 */
export function handOut(scope: ScopeState, outer: ScopeState): void {
  for (const step of scope.compensable) outer.compensable.push(step);
  scope.compensable = [];
}

/** C2 */
export function orderCompensable({ compensable }: ScopeState): void {
  compensable.sort((a, b) => a.endOrder! - b.endOrder!);
}

/** The one that is to be taken back now. */
export function takeCompensable(saga: ScopeState, path: string | null): StepState {
  const step = saga.compensable.pop(); // C2
  if (step?.path !== path) throw new Error(`the history takes back "${path}" out of its order`);
  step!.isTakenBack = true;
  markForgotten(step!.scope, saga);
  return step!;
}

/** Only what is still known can be done again by itself: a container of which the scope is forgotten is, as a whole. */
function markForgotten(from: ScopeState, saga: ScopeState): void {
  for (let at = from; at !== saga; at = around(at)) {
    if (!at.section && !at.among!.unsuccessful.has(at)) at.parent!.isTakenBack = true;
  }
}

/** After a retry of the run: to the innermost scopes that are open again. */
export function handBack({ scopes }: RunState, root: ScopeState): void {
  const known = root.compensable;
  root.compensable = [];
  for (const step of known) {
    let at = step.scope;
    while (scopes.get(at.path) !== at) at = around(at);
    at.compensable.push(step);
  }
}

function around({ section, parent }: ScopeState): ScopeState {
  return section?.of ?? parent!.scope;
}
