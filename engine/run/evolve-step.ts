import type {
  AttemptQueued,
  ContainerEntered,
  Dated,
  RetryScheduled,
  StepStopped,
  TimerStarted,
} from "./events.js";
import { splitStepPath } from "./paths.js";
import type { Children, CodePhase, Phase, RunState, StepState } from "./state.js";
import { codePhase, mark, scopeAt, stepAt } from "./state-access.js";

export function queueAttempt(state: RunState, event: AttemptQueued & Dated): void {
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
    totalDeadline: call.totalDeadline,
    attempt,
    repeats: 0,
    retryAt: null,
    lastError: null,
    stop: null,
  };
  beginStep(state, path, at, phase);
  if (call.totalDeadline !== null) state.deadlines.add({ at: call.totalDeadline, path });
}

export function enterContainer(state: RunState, event: ContainerEntered & Dated): void {
  const { path, at, total, keys, items, maxParallel, deadline, forgetsOutputs = false } = event;
  const children: Children = {
    total: total ?? Infinity,
    keys,
    items,
    maxParallel,
    open: new Map(),
    unsuccessful: new Set(),
    opened: 0,
    succeeded: 0,
    failed: 0,
    forgetsOutputs,
    outcomes: [],
    errors: [],
    late: null,
    first: null,
    latest: null,
  };
  const timeoutMs = deadline === null ? null : deadline - at;
  const phase = {
    kind: "container",
    children,
    timeoutMs,
    deadline,
    stop: null,
    finishesRunning: false,
  } as const;
  beginStep(state, path, at, phase);
  if (deadline !== null) state.deadlines.add({ at: deadline, path });
}

export function scheduleRetry(state: RunState, { path, error, retryAt, isRepeat }: RetryScheduled): void {
  const phase = codePhase(stepAt(state, path));
  phase.retryAt = retryAt;
  phase.lastError = error;
  if (isRepeat) phase.repeats += 1;
  state.deadlines.add({ at: retryAt, path });
}

export function startTimer(state: RunState, { path, at, until }: TimerStarted & Dated): void {
  beginStep(state, path, at, { kind: "timer", until });
  state.deadlines.add({ at: until, path });
}

export function stopStep(state: RunState, { path, stop, finishesRunning }: StepStopped): void {
  const { phase } = stepAt(state, path);
  if (phase.kind === "code" || phase.kind === "container") phase.stop ??= stop;
  if (phase.kind === "container") phase.finishesRunning = finishesRunning;
  mark(state, path);
}

export function beginStep(state: RunState, path: string, at: number, phase: Phase): void {
  const step = ensureStep(state, path, at);
  step.phase = phase;
  step.scope.active.add(step);
  state.activeSteps += 1;
  mark(state, path);
}

/** The step, made when this is its first event. */
export function ensureStep(state: RunState, path: string, at: number): StepState {
  const known = state.steps.get(path);
  if (known) return known;
  const { scope: scopeOf, name } = splitStepPath(path);
  const scope = scopeAt(state, scopeOf);
  const step: StepState = {
    path,
    name,
    scope,
    startedAt: at,
    startedAfter: state.endedSteps,
    endedAt: null,
    endOrder: null,
    phase: { kind: "new" },
    compensation: null,
    isTakenBack: false,
  };
  scope.steps.set(name, step);
  state.steps.set(path, step);
  state.startedSteps += 1;
  return step;
}
