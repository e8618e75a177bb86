import { DeadlineQueue } from "./deadlines.js";
import type { RunCreated, RunEvent, ScopeClosed, ScopeOpened } from "./events.js";
import { scopePath, splitStepPath } from "./paths.js";
import type { Value } from "./value.js";
import type {
  Children,
  CodePhase,
  ContainerPhase,
  EndedPhase,
  Phase,
  RunState,
  ScopeState,
  StepState,
} from "./state.js";

/**
 * Folds one event into a run's state, in place, and returns it.
 *
 * E1 Reads neither flow nor expression nor clock: everything it needs is in the event.
 * E2 What it marks as dirty is what `decide` must look at next; looking twice changes nothing.
 * E3 A scope that has closed leaves only its outcome, so memory grows with what is open.
 * E4 The order of what is dirty is the order of the last changes.
 *
 * @throws Error when the event cannot follow the state: the history is damaged, or belongs to another run.
 */
export function evolve(state: RunState | null, event: RunEvent): RunState {
  if (event.type === "RunCreated") return createState(event, event.at);
  if (state === null) throw new Error(`a history begins with RunCreated, not with ${event.type}`);
  state.seq += 1;
  state.now = Math.max(state.now, event.at);
  apply(state, event);
  return state;
}

function createState(event: RunCreated, at: number): RunState {
  return {
    runId: event.runId,
    flow: event.flow,
    version: event.version,
    inputs: event.inputs,
    config: event.config,
    priority: event.priority,
    seed: event.seed,
    createdAt: at,
    status: "queued",
    startedAt: null,
    endedAt: null,
    seq: 1,
    now: at,
    outcome: null,
    deadline: null,
    root: null,
    scopes: new Map(),
    steps: new Map(),
    startedSteps: 0,
    activeSteps: 0,
    endedSteps: 0,
    deadlines: new DeadlineQueue(),
    dirty: new Set([""]),
    inbox: [],
  };
}

function apply(state: RunState, event: Exclude<RunEvent, RunCreated>): void {
  switch (event.type) {
    case "RunStarted":
      state.status = "running";
      state.startedAt = event.at;
      state.deadline = event.deadline;
      state.deadlines.add({ at: event.deadline, path: "" });
      return;
    case "CancelAsked":
      return;
    case "ScopeOpened":
      return openScope(state, event);
    case "ScopeStopped": {
      const scope = scopeAt(state, event.scope);
      scope.stop ??= event.stop;
      scope.finishesRunning = event.finishesRunning;
      mark(state, scope.path);
      return;
    }
    case "ScopeClosed":
      return closeScope(state, event);
    case "StepSkipped":
      return endStep(state, ensureStep(state, event.path, event.at), event.at, {
        kind: "skipped",
        reason: event.reason,
      });
    case "AttemptQueued":
      return queueAttempt(state, event);
    case "RetryScheduled": {
      const phase = codePhase(stepAt(state, event.path));
      phase.retryAt = event.retryAt;
      phase.lastError = event.error;
      if (event.isRepeat) phase.repeats += 1;
      state.deadlines.add({ at: event.retryAt, path: event.path });
      return;
    }
    case "TimerStarted":
      beginStep(state, event.path, event.at, { kind: "timer", until: event.until });
      state.deadlines.add({ at: event.until, path: event.path });
      return;
    case "ContainerEntered":
      return enterContainer(state, event);
    case "StepStopped": {
      const { phase } = stepAt(state, event.path);
      if (phase.kind === "code" || phase.kind === "container") phase.stop ??= event.stop;
      mark(state, event.path);
      return;
    }
    case "VariablesSet":
      for (const { scope, name, value } of event.assignments) scopeAt(state, scope).vars.set(name, value);
      return;
    case "StepSucceeded": {
      const step = ensureStep(state, event.path, event.at);
      const leaving = openChildren(step.phase);
      if (leaving) step.scope.leaving.add(step);
      return endStep(state, step, event.at, {
        kind: "succeeded",
        output: event.output,
        attempts: attemptsOf(step.phase),
        leaving,
      });
    }
    case "StepFailed": {
      const step = ensureStep(state, event.path, event.at);
      const { error, effect, output } = event;
      if (effect === "fails" && step.scope.stop?.reason === "failed") step.scope.otherErrors.push(error);
      return endStep(state, step, event.at, {
        kind: "failed",
        error,
        effect,
        output,
        attempts: attemptsOf(step.phase),
      });
    }
    case "StepCancelled": {
      const step = stepAt(state, event.path);
      return endStep(state, step, event.at, { kind: "cancelled", attempts: attemptsOf(step.phase) });
    }
    case "RunEnded":
      return endRun(state, event);
  }
}

function openScope(state: RunState, { step, key, vars }: ScopeOpened): void {
  const parent = step === null ? null : stepAt(state, step);
  const scope = newScope(parent, key, new Map(Object.entries(vars)));
  if (parent) {
    const { children } = containerPhase(parent);
    children.opened += 1;
    children.open.set(key, scope);
  } else {
    state.root = scope;
  }
  state.scopes.set(scope.path, scope);
  mark(state, scope.path);
}

/** A scope as it opens; also what a scope's variables are evaluated in before it does. */
export function newScope(
  parent: StepState | null,
  key: number | string,
  vars: Map<string, Value>,
): ScopeState {
  return {
    path: scopePath(parent?.path ?? null, key),
    key,
    order: (parent && childrenOf(parent.phase)?.opened) ?? 0,
    parent,
    steps: new Map(),
    vars,
    active: new Set(),
    leaving: new Set(),
    ended: 0,
    stop: null,
    finishesRunning: false,
    otherErrors: [],
    satisfied: new Map(),
  };
}

function closeScope(state: RunState, { scope: path, outcome }: ScopeClosed): void {
  const scope = scopeAt(state, path);
  const parent = scope.parent;
  if (!parent) throw new Error("the flow's own scope ends with RunEnded");
  const children = childrenOf(parent.phase);
  if (!children) throw new Error(`${parent.path} holds no scopes`);
  children.open.delete(scope.key);
  children.outcomes[scope.order] = outcome;
  if (outcome.status === "succeeded") {
    children.succeeded += 1;
    children.firstSuccess ??= scope.order;
    children.lastSuccess = scope.order;
  } else if (outcome.status === "failed") {
    children.failed += 1;
    children.errors.push(outcome.error);
  }
  forget(state, scope); // E3
  if (parent.phase.kind === "succeeded" && children.open.size === 0) parent.scope.leaving.delete(parent);
  mark(state, parent.path);
}

function forget(state: RunState, scope: ScopeState): void {
  for (const step of scope.steps.values()) {
    state.steps.delete(step.path);
    state.dirty.delete(step.path);
  }
  state.scopes.delete(scope.path);
  state.dirty.delete(scope.path);
}

function queueAttempt(state: RunState, event: Extract<RunEvent, { type: "AttemptQueued" }>): void {
  const { path, attempt, call, at } = event;
  if (!call) {
    const phase = codePhase(stepAt(state, path));
    phase.attempt = attempt;
    phase.retryAt = null;
    return;
  }
  const phase: CodePhase = {
    kind: "code",
    call,
    attempt,
    repeats: 0,
    retryAt: null,
    lastError: null,
    stop: null,
  };
  beginStep(state, path, at, phase);
  if (call.totalDeadline !== null) state.deadlines.add({ at: call.totalDeadline, path });
}

function enterContainer(state: RunState, event: Extract<RunEvent, { type: "ContainerEntered" }>): void {
  const { path, at, total, keys, items, maxParallel, deadline } = event;
  const children: Children = {
    total,
    keys,
    items,
    maxParallel,
    open: new Map(),
    opened: 0,
    succeeded: 0,
    failed: 0,
    outcomes: [],
    errors: [],
    firstSuccess: null,
    lastSuccess: null,
  };
  beginStep(state, path, at, { kind: "container", children, deadline, stop: null });
  if (deadline !== null) state.deadlines.add({ at: deadline, path });
}

function beginStep(state: RunState, path: string, at: number, phase: Phase): void {
  const step = ensureStep(state, path, at);
  step.phase = phase;
  step.scope.active.add(step);
  state.activeSteps += 1;
  mark(state, path);
}

/** The step, made when this is its first event. */
function ensureStep(state: RunState, path: string, at: number): StepState {
  const known = state.steps.get(path);
  if (known) return known;
  const { scope: scopeOf, name } = splitStepPath(path);
  const scope = scopeAt(state, scopeOf);
  const step: StepState = {
    path,
    name,
    scope,
    startedAt: at,
    endedAt: null,
    endOrder: null,
    phase: { kind: "new" },
  };
  scope.steps.set(name, step);
  state.steps.set(path, step);
  state.startedSteps += 1;
  return step;
}

function endStep(state: RunState, step: StepState, at: number, phase: EndedPhase): void {
  step.phase = phase;
  step.endedAt = at;
  step.endOrder = state.endedSteps;
  state.endedSteps += 1;
  step.scope.ended += 1;
  if (step.scope.active.delete(step)) state.activeSteps -= 1;
  mark(state, step.path);
}

function endRun(state: RunState, event: Extract<RunEvent, { type: "RunEnded" }>): void {
  state.status = event.outcome.status;
  state.outcome = event.outcome;
  state.endedAt = event.at;
  state.dirty.clear();
}

/** Without E4 a state folded from a history, where everything is dirty, would decide in another order. */
function mark(state: RunState, path: string): void {
  state.dirty.delete(path);
  state.dirty.add(path);
}

function scopeAt(state: RunState, path: string): ScopeState {
  const scope = state.scopes.get(path);
  if (!scope) throw new Error(`the history names the scope "${path}", which is not open`);
  return scope;
}

function stepAt(state: RunState, path: string): StepState {
  const step = state.steps.get(path);
  if (!step) throw new Error(`the history names the step "${path}", which has not started`);
  return step;
}

function codePhase({ path, phase }: StepState): CodePhase {
  if (phase.kind !== "code")
    throw new Error(`the history has an attempt of "${path}", which is ${phase.kind}`);
  return phase;
}

function containerPhase({ path, phase }: StepState): ContainerPhase {
  if (phase.kind !== "container")
    throw new Error(`the history opens a scope in "${path}", which is ${phase.kind}`);
  return phase;
}

/** The scopes that a step holds or still leaves behind. */
export function childrenOf(phase: Phase): Children | null {
  if (phase.kind === "container") return phase.children;
  return phase.kind === "succeeded" ? phase.leaving : null;
}

function openChildren(phase: Phase): Children | null {
  return phase.kind === "container" && phase.children.open.size > 0 ? phase.children : null;
}

/** How many attempts a step has used. */
export function attemptsOf(phase: Phase): number {
  if (phase.kind === "code") return phase.attempt;
  return "attempts" in phase ? phase.attempts : 0;
}
