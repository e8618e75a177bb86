import { DeadlineQueue } from "./deadlines.js";
import type { RunCreated, RunEvent } from "./events.js";
import { closeScope, openScope } from "./evolve-scope.js";
import { beginStep, endStep, ensureStep, enterContainer, queueAttempt } from "./evolve-step.js";
import type { Children, Phase, RunState } from "./state.js";
import { attemptsOf, codePhase, mark, scopeAt, stepAt } from "./state-access.js";

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
      if (phase.kind === "container") phase.finishesRunning = event.finishesRunning;
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

function endRun(state: RunState, event: Extract<RunEvent, { type: "RunEnded" }>): void {
  state.status = event.outcome.status;
  state.outcome = event.outcome;
  state.endedAt = event.at;
  state.dirty.clear();
}

function openChildren(phase: Phase): Children | null {
  return phase.kind === "container" && phase.children.open.size > 0 ? phase.children : null;
}
