import type { Children, CodePhase, ContainerPhase, Phase, RunState, ScopeState, StepState } from "./state.js";

export function scopeAt(state: RunState, path: string): ScopeState {
  const scope = state.scopes.get(path);
  if (!scope) throw new Error(`the history names the scope "${path}", which is not open`);
  return scope;
}

export function stepAt(state: RunState, path: string): StepState {
  const step = state.steps.get(path);
  if (!step) throw new Error(`the history names the step "${path}", which has not started`);
  return step;
}

export function codePhase({ path, phase }: StepState): CodePhase {
  if (phase.kind !== "code")
    throw new Error(`the history has an attempt of "${path}", which is ${phase.kind}`);
  return phase;
}

export function containerPhase({ path, phase }: StepState): ContainerPhase {
  if (phase.kind !== "container")
    throw new Error(`the history opens a scope in "${path}", which is ${phase.kind}`);
  return phase;
}

/** What a container was when it ended. */
export function endedContainer({ path, phase }: StepState): ContainerPhase {
  const container = phase.kind === "failed" || phase.kind === "cancelled" ? phase.container : null;
  if (!container) throw new Error(`the history reopens "${path}", which is ${phase.kind}`);
  return container;
}

/** The scope whose names are seen next, from a scope outwards. */
export function outerOf({ section, parent }: ScopeState): ScopeState | null {
  const guarded = section?.kind === "compensate" ? null : section?.of;
  return guarded ?? parent?.scope ?? null;
}

/** The scopes that a step holds or still leaves behind. */
export function childrenOf(phase: Phase): Children | null {
  if (phase.kind === "container") return phase.children;
  return phase.kind === "succeeded" ? phase.leaving : null;
}

/** How many attempts a step has used. */
export function attemptsOf(phase: Phase): number {
  if (phase.kind === "code") return phase.attempt;
  return "attempts" in phase ? phase.attempts : 0;
}

/** Without E4 a state folded from a history, where everything is dirty, would decide in another order. */
export function mark(state: RunState, path: string): void {
  state.dirty.delete(path);
  state.dirty.add(path);
}
