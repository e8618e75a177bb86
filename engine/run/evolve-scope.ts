import type { Dated, ScopeClosed, ScopeOpened, ScopeStopped, StepsEnded } from "./events.js";
import { handOut, orderCompensable, takeCompensable } from "./compensable.js";
import { startEndingTime, stopEndingTime } from "./ending-time.js";
import { scopePath } from "./paths.js";
import type { Children, RunState, ScopeState, Section, StepState } from "./state.js";
import { childrenOf, containerPhase, mark, scopeAt, stepAt } from "./state-access.js";
import type { Value } from "./value.js";

export function openScope(state: RunState, event: ScopeOpened & Dated): void {
  const { step, key, vars, section } = event;
  const of = section ? scopeAt(state, section.of) : null;
  const parent =
    section?.kind === "compensate" ? takeCompensable(of!, step) : step === null ? null : stepAt(state, step);
  const scope = newScope(parent, key, new Map(Object.entries(vars)), of && { kind: section!.kind, of });
  state.scopes.set(scope.path, scope);
  mark(state, scope.path);
  if (of) return openSection(state, scope, scope.section!, event);
  if (!parent) {
    state.root = scope;
    return;
  }
  const { children } = containerPhase(parent);
  children.opened += 1;
  children.open.set(key, scope);
}

function openSection(
  state: RunState,
  scope: ScopeState,
  { kind, of }: Section,
  { at, deadline }: ScopeOpened & Dated,
): void {
  Object.assign(of.ending!, { latest: kind, open: scope });
  if (deadline === undefined) return;
  scope.deadline = deadline;
  state.deadlines.add({ at: deadline, path: scope.path });
  startEndingTime(state, scope, at);
}

/** A scope as it opens; also what a scope's variables are evaluated in before it does. */
export function newScope(
  parent: StepState | null,
  key: number | string,
  vars: Map<string, Value>,
  section: Section | null = null,
): ScopeState {
  const among = parent && childrenOf(parent.phase);
  return {
    path: scopePath(parent?.path ?? null, key),
    key,
    order: among?.opened ?? 0,
    parent,
    among,
    section,
    deadline: null,
    ending: null,
    late: null,
    steps: new Map(),
    vars,
    active: new Set(),
    leaving: new Set(),
    compensable: [],
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

export function endSteps(state: RunState, { scope: path, outcome, isLate }: StepsEnded): void {
  const scope = scopeAt(state, path);
  scope.ending = { outcome, isLate: isLate ?? false, latest: null, open: null };
  orderCompensable(scope);
  mark(state, path);
}

export function closeScope(state: RunState, event: ScopeClosed & Dated): void {
  const scope = scopeAt(state, event.scope);
  if (scope.section) return closeSection(state, scope, scope.section, event);
  const parent = scope.parent;
  if (!parent) throw new Error("the flow's own scope ends with RunEnded");
  const children = childrenOf(parent.phase);
  if (!children) throw new Error(`${parent.path} holds no scopes`);
  const { outcome } = event;
  children.open.delete(scope.key);
  count(children, scope, event);
  if (outcome.status !== "succeeded" && parent.phase.kind === "container") children.unsuccessful.add(scope);
  handOut(scope, parent.scope);
  forget(state, scope); // E3
  if (parent.phase.kind === "succeeded" && children.open.size === 0) parent.scope.leaving.delete(parent);
  mark(state, parent.path);
}

function closeSection(
  state: RunState,
  scope: ScopeState,
  { of }: Section,
  { at, leads }: ScopeClosed & Dated,
): void {
  const ending = of.ending!;
  ending.open = null;
  if (leads) Object.assign(ending, { outcome: leads.outcome, isLate: leads.isLate ?? false });
  stopEndingTime(state, scope, at);
  handOut(scope, of);
  forget(state, scope);
  mark(state, of.path);
}

function count(children: Children, { order }: ScopeState, { outcome, isLate }: ScopeClosed): void {
  if (outcome.status !== "succeeded" || !children.forgetsOutputs) children.outcomes[order] = outcome;
  if (outcome.status === "succeeded") {
    children.succeeded += 1;
    children.first ??= outcome.output;
    children.latest = outcome.output;
  } else if (outcome.status === "failed") {
    children.failed += 1;
    children.errors.push(outcome.error);
    if (isLate) children.late ??= outcome.error;
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
