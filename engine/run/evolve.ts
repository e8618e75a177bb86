import { DeadlineQueue } from "./deadlines.js";
import type { Dated, RunCreated, RunEnded, RunEvent, RunStarted } from "./events.js";
import { endPause, pauseRun } from "./evolve-pause.js";
import { retryRun } from "./evolve-retry.js";
import { closeScope, endSteps, openScope, stopScope } from "./evolve-scope.js";
import { enterContainer, queueAttempt, scheduleRetry, startTimer, stopStep } from "./evolve-step.js";
import { cancelStep, failStep, skipStep, succeedStep } from "./evolve-step-end.js";
import { askApproval, bufferSignal, recordDecision, startWait, takeEvent } from "./evolve-waits.js";
import type { RunState } from "./state.js";
import { scopeAt } from "./state-access.js";

/**
 * Folds one event into a run's state, in place, and returns it.
 *
 * E1 Reads neither flow nor expression nor clock: everything it needs is in the event.
 * E2 What it marks as dirty is what `decide` must look at next; looking twice changes nothing.
 * E3 A scope that has succeeded leaves only its outcome, and so do all scopes of a container that has: memory grows
 *    with what is open, and with what a retry of the run would go on with.
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
  const { runId, flow, version, inputs, config, priority, seed, trigger, startedBy } = event;
  return {
    runId,
    flow,
    version,
    inputs,
    config,
    priority,
    seed,
    ...(trigger && { trigger }),
    startedBy,
    createdAt: at,
    status: "queued",
    startedAt: null,
    endedAt: null,
    seq: 1,
    now: at,
    generation: 0,
    isTerminated: false,
    pause: null,
    outcome: null,
    deadline: null,
    root: null,
    scopes: new Map(),
    steps: new Map(),
    startedSteps: 0,
    activeSteps: 0,
    endedSteps: 0,
    endingTime: { open: new Set(), since: 0, spentMs: 0 },
    signals: new Map(),
    signalIds: new Set(),
    eventDepth: 0,
    newestTaken: { at: 0, ids: [] },
    listeners: new Map(),
    deadlines: new DeadlineQueue(),
    dirty: new Set([""]),
    inbox: [],
  };
}

function apply(state: RunState, event: Exclude<RunEvent, RunCreated>): void {
  switch (event.type) {
    case "RunStarted":
      return startRun(state, event);
    case "CancelAsked":
    case "RunResumed":
      return endPause(state, event.at);
    case "TerminateAsked":
      state.isTerminated = true;
      return endPause(state, event.at);
    case "RunPaused":
      return pauseRun(state, event);
    case "RunRetried":
      return retryRun(state, event);
    case "ScopeOpened":
      return openScope(state, event);
    case "ScopeStopped":
      return stopScope(state, event);
    case "StepsEnded":
      return endSteps(state, event);
    case "ScopeClosed":
      return closeScope(state, event);
    case "StepSkipped":
      return skipStep(state, event);
    case "AttemptQueued":
      return queueAttempt(state, event);
    case "RetryScheduled":
      return scheduleRetry(state, event);
    case "TimerStarted":
      return startTimer(state, event);
    case "WaitStarted":
      return startWait(state, event);
    case "SignalSent":
      return bufferSignal(state, event);
    case "EventTaken":
      return takeEvent(state, event);
    case "ApprovalAsked":
      return askApproval(state, event);
    case "ApprovalDecided":
      return recordDecision(state, event);
    case "ContainerEntered":
      return enterContainer(state, event);
    case "StepStopped":
      return stopStep(state, event);
    case "VariablesSet":
      for (const { scope, name, value } of event.assignments) scopeAt(state, scope).vars.set(name, value);
      return;
    case "StepSucceeded":
      return succeedStep(state, event);
    case "StepFailed":
      return failStep(state, event);
    case "StepCancelled":
      return cancelStep(state, event);
    case "RunEnded":
      return endRun(state, event);
  }
}

function startRun(state: RunState, { at, deadline }: RunStarted & Dated): void {
  state.status = "running";
  state.startedAt = at;
  state.deadline = deadline;
  state.deadlines.add({ at: deadline, path: "" });
}

function endRun(state: RunState, { at, outcome }: RunEnded & Dated): void {
  state.status = outcome.status;
  state.outcome = outcome;
  state.pause = null;
  state.endedAt = at;
  state.dirty.clear();
}
