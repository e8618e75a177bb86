import type { Dated, StepCancelled, StepFailed, StepSkipped, StepSucceeded } from "./events.js";
import { keepCompensable } from "./compensable.js";
import { ensureStep } from "./evolve-step.js";
import { endWait } from "./evolve-waits.js";
import type { FlowError } from "./flow-error.js";
import type {
  Children,
  ContainerPhase,
  EndedPhase,
  Phase,
  RunState,
  ScopeState,
  StepState,
} from "./state.js";
import { attemptsOf, mark, stepAt } from "./state-access.js";
import type { Value } from "./value.js";

const nothing: Value = { json: null };

export function skipStep(state: RunState, { path, at, reason }: StepSkipped & Dated): void {
  endStep(state, ensureStep(state, path, at), at, { kind: "skipped", reason });
}

export function succeedStep(
  state: RunState,
  { path, at, output, limitReached, compensable }: StepSucceeded & Dated,
): void {
  const step = ensureStep(state, path, at);
  const leaving = openChildren(step.phase);
  if (leaving) step.scope.leaving.add(step);
  leaving?.unsuccessful.clear(); // E3
  const attempts = attemptsOf(step.phase);
  if (compensable) keepCompensable(step, compensable.result ?? output);
  endStep(state, step, at, {
    kind: "succeeded",
    output,
    attempts,
    limitReached: limitReached ?? false,
    leaving,
  });
}

export function failStep(state: RunState, event: StepFailed & Dated): void {
  const { path, at, error, effect, output, isLate, compensable } = event;
  const step = ensureStep(state, path, at);
  if (compensable) keepCompensable(step, compensable.result ?? output);
  if (effect === "fails") tellScope(step.scope, error, isLate ?? false);
  const container = effect === "continues" ? null : containerOf(step.phase);
  endStep(state, step, at, {
    kind: "failed",
    error,
    effect,
    output,
    attempts: attemptsOf(step.phase),
    container,
  });
}

function tellScope(scope: ScopeState, error: FlowError, isLate: boolean): void {
  const reason = scope.stop?.reason;
  if (reason === "failed" || (isLate && reason === "timeout")) scope.otherErrors.push(error);
  if (isLate) scope.late ??= error;
}

export function cancelStep(state: RunState, { path, at, compensable }: StepCancelled & Dated): void {
  const step = stepAt(state, path);
  if (compensable) keepCompensable(step, compensable.result ?? nothing);
  const container = containerOf(step.phase);
  endStep(state, step, at, { kind: "cancelled", attempts: attemptsOf(step.phase), container });
}

function endStep(state: RunState, step: StepState, at: number, phase: EndedPhase): void {
  endWait(state, step.path, step.phase);
  step.phase = phase;
  step.endedAt = at;
  step.endOrder = state.endedSteps;
  state.endedSteps += 1;
  step.scope.ended += 1;
  if (step.scope.active.delete(step)) state.activeSteps -= 1;
  mark(state, step.path);
}

function containerOf(phase: Phase): ContainerPhase | null {
  return phase.kind === "container" ? phase : null;
}

function openChildren(phase: Phase): Children | null {
  return phase.kind === "container" && phase.children.open.size > 0 ? phase.children : null;
}
