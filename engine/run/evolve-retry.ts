import { handBack } from "./compensable.js";
import type { Dated, RunRetried } from "./events.js";
import type { Children, ContainerPhase, RunState, ScopeState, StepState } from "./state.js";
import { endedContainer, mark } from "./state-access.js";

/**
 * Makes an ended run one that goes on.
 *
 * R1 What is not named in the event keeps its outcome, its output and its place in the order of ending.
 * R2 What is open again is dirty from the outside in: what was ended is looked at once more, and finds its dependants.
 */
export function retryRun(state: RunState, event: RunRetried & Dated): void {
  state.status = "running";
  state.outcome = null;
  state.endedAt = null;
  state.isTerminated = false;
  state.generation = event.generation;
  state.endingTime.spentMs = 0;
  state.deadline = event.deadline;
  state.deadlines.add({ at: event.deadline, path: "" });
  mark(state, "");
  const { root } = state;
  if (!root) return;
  if (isStillborn(root)) return forgetRoot(state);
  const again = { restarted: new Set(event.restarted), reopened: new Set(event.reopened), at: event.at };
  reopenScope(state, root, again);
  handBack(state, root);
}

/** A scope whose variables could not be evaluated: nothing has ever started in it. */
export function isStillborn({ steps, stop }: ScopeState): boolean {
  return steps.size === 0 && stop?.reason === "failed";
}

/** It opens once more when the run is visited. */
function forgetRoot(state: RunState): void {
  state.root = null;
  state.scopes.delete("");
}

interface Again {
  readonly restarted: ReadonlySet<string>;
  readonly reopened: ReadonlySet<string>;
  readonly at: number;
}

function reopenScope(state: RunState, scope: ScopeState, again: Again): void {
  scope.stop = null;
  scope.ending = null;
  scope.late = null;
  scope.finishesRunning = false;
  scope.otherErrors.length = 0;
  scope.satisfied.clear();
  state.scopes.set(scope.path, scope);
  mark(state, scope.path); // R2
  for (const step of [...scope.steps.values()]) {
    if (again.restarted.has(step.path)) restart(state, step);
    else if (again.reopened.has(step.path)) reopenStep(state, step, again);
    else keep(state, step); // R1
  }
}

function keep(state: RunState, step: StepState): void {
  state.steps.set(step.path, step);
  mark(state, step.path);
}

function restart(state: RunState, { path, name, scope }: StepState): void {
  scope.ended -= 1;
  scope.steps.delete(name);
  state.steps.delete(path);
}

function reopenStep(state: RunState, step: StepState, again: Again): void {
  const { children, timeoutMs } = endedContainer(step);
  const deadline = timeoutMs === null ? null : again.at + timeoutMs;
  const phase: ContainerPhase = {
    kind: "container",
    children,
    timeoutMs,
    deadline,
    stop: null,
    finishesRunning: false,
  };
  Object.assign(step, { phase, endedAt: null, endOrder: null });
  step.scope.ended -= 1;
  step.scope.active.add(step);
  state.activeSteps += 1;
  keep(state, step);
  if (deadline !== null) state.deadlines.add({ at: deadline, path: step.path });
  for (const scope of takeUnsuccessful(children)) {
    children.open.set(scope.key, scope);
    reopenScope(state, scope, again);
  }
}

/** Takes out the scopes that did not succeed, and their outcomes; a stillborn one would only fail again. */
function takeUnsuccessful(children: Children): ScopeState[] {
  const scopes = [...children.unsuccessful].filter((scope) => !isStillborn(scope));
  for (const scope of scopes) {
    children.unsuccessful.delete(scope);
    children.outcomes[scope.order] = undefined;
  }
  const lost = [...children.unsuccessful].map((scope) => children.outcomes[scope.order]);
  const errors = lost.flatMap((outcome) => (outcome?.status === "failed" ? [outcome.error] : []));
  children.late = null;
  children.failed = errors.length;
  children.errors.splice(0, children.errors.length, ...errors);
  return scopes;
}
