import type { Dated, RunPaused } from "./events.js";
import type {
  ApprovalPhase,
  ContainerPhase,
  ListeningPhase,
  Phase,
  RunState,
  ScopeState,
  StepState,
} from "./state.js";

export function pauseRun(state: RunState, { at, by }: RunPaused & Dated): void {
  state.pause = { since: at, by };
  state.status = "paused";
}

/**
 * Ends a pause, if there is one: timeouts move on by its length, timers and backoffs keep their times. All that is open
 * is looked at, from the outside in: what ended in the pause is then found in one order, whoever folded it when.
 */
export function endPause(state: RunState, at: number): void {
  if (!state.pause) return;
  const length = at - state.pause.since;
  state.pause = null;
  state.status = state.startedAt === null ? "queued" : "running";
  if (state.deadline !== null) {
    state.deadline += length;
    state.deadlines.add({ at: state.deadline, path: "" });
  }
  for (const step of state.steps.values()) moveTimeout(state, step, length);
  for (const scope of state.scopes.values()) moveDeadline(state, scope, length);
  state.dirty = new Set(["", ...state.scopes.keys(), ...state.steps.keys()]);
}

function moveDeadline(state: RunState, scope: ScopeState, length: number): void {
  if (scope.deadline === null) return;
  scope.deadline += length;
  state.deadlines.add({ at: scope.deadline, path: scope.path });
}

function moveTimeout(state: RunState, { path, phase }: StepState, length: number): void {
  if (phase.kind === "code" && phase.totalDeadline !== null) {
    phase.totalDeadline += length;
    state.deadlines.add({ at: phase.totalDeadline, path });
  }
  if (isTimed(phase) && phase.deadline !== null) {
    phase.deadline += length;
    state.deadlines.add({ at: phase.deadline, path });
  }
}

function isTimed(phase: Phase): phase is ContainerPhase | ListeningPhase | ApprovalPhase {
  return phase.kind === "container" || phase.kind === "listening" || phase.kind === "approval";
}
