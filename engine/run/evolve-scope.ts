import type { ScopeClosed, ScopeOpened, ScopeOutcome, ScopeStopped } from "./events.js";
import { scopePath } from "./paths.js";
import type { Children, RunState, ScopeState, StepState } from "./state.js";
import { childrenOf, containerPhase, mark, scopeAt, stepAt } from "./state-access.js";
import type { Value } from "./value.js";

export function openScope(state: RunState, { step, key, vars }: ScopeOpened): void {
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

export function stopScope(state: RunState, { scope: path, stop, finishesRunning }: ScopeStopped): void {
  const scope = scopeAt(state, path);
  scope.stop ??= stop;
  scope.finishesRunning = finishesRunning;
  mark(state, path);
}

export function closeScope(state: RunState, { scope: path, outcome }: ScopeClosed): void {
  const scope = scopeAt(state, path);
  const parent = scope.parent;
  if (!parent) throw new Error("the flow's own scope ends with RunEnded");
  const children = childrenOf(parent.phase);
  if (!children) throw new Error(`${parent.path} holds no scopes`);
  children.open.delete(scope.key);
  count(children, scope, outcome);
  if (outcome.status !== "succeeded" && parent.phase.kind === "container") children.unsuccessful.add(scope);
  forget(state, scope); // E3
  if (parent.phase.kind === "succeeded" && children.open.size === 0) parent.scope.leaving.delete(parent);
  mark(state, parent.path);
}

function count(children: Children, { order }: ScopeState, outcome: ScopeOutcome): void {
  if (outcome.status !== "succeeded" || !children.forgetsOutputs) children.outcomes[order] = outcome;
  if (outcome.status === "succeeded") {
    children.succeeded += 1;
    children.first ??= outcome.output;
    children.latest = outcome.output;
  } else if (outcome.status === "failed") {
    children.failed += 1;
    children.errors.push(outcome.error);
  }
}

function forget(state: RunState, scope: ScopeState): void {
  for (const step of scope.steps.values()) {
    state.steps.delete(step.path);
    state.dirty.delete(step.path);
  }
  state.scopes.delete(scope.path);
  state.dirty.delete(scope.path);
}
