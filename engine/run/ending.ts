import type { NewEvent } from "./pass.js";
import type { RunState, ScopeState, StepState } from "./state.js";
import { childrenOf } from "./state-access.js";

/** Ends with a cancel everything that is open in a run, but for the run itself: from the inside out, waiting for nothing. */
export function endSteps({ root }: RunState, emit: (event: NewEvent) => void): void {
  if (root) endInside(root, emit);
}

function endInside(scope: ScopeState, emit: (event: NewEvent) => void): void {
  for (const step of [...scope.active, ...scope.leaving]) endStep(step, emit);
  if (scope.ending?.open) endScope(scope.ending.open, emit);
}

function endStep(step: StepState, emit: (event: NewEvent) => void): void {
  const isLeaving = step.phase.kind === "succeeded";
  for (const scope of [...(childrenOf(step.phase)?.open.values() ?? [])]) endScope(scope, emit);
  if (!isLeaving) emit({ type: "StepCancelled", path: step.path });
}

function endScope(scope: ScopeState, emit: (event: NewEvent) => void): void {
  endInside(scope, emit);
  emit({ type: "ScopeClosed", scope: scope.path, outcome: { status: "cancelled" } });
}
