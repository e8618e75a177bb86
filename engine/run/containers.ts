import { collect } from "./collect.js";
import type { ForEachAction, Join, ParallelAction, ScopePlan, StepPlan, SwitchAction } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { StepEnvironment } from "./environment.js";
import type { StepStop } from "./events.js";
import { newScope } from "./evolve-scope.js";
import { platformError, withOthers, type FlowError } from "./flow-error.js";
import { fail, succeed } from "./outcomes.js";
import { pathOf, type Place } from "./place.js";
import { Failure, type Pass } from "./pass.js";
import { scopePath } from "./paths.js";
import { caseKey, scopePlanOf } from "./plan-lookup.js";
import type { Children, ContainerPhase, RunState, StepState } from "./state.js";
import { childrenOf } from "./state-access.js";
import { isEnding, isSofter, isStopped } from "./stopping.js";
import type { Value } from "./value.js";

export type ContainerAction = ParallelAction | ForEachAction | SwitchAction;

/** Steps that may be under way in a run at once. A forEach opens no more items while they are. */
const maxActiveSteps = 10_000;

export function isContainer(action: StepPlan["action"]): action is ContainerAction {
  return action.verb === "parallel" || action.verb === "forEach" || action.verb === "switch";
}

/** Starts a container: evaluates what its scopes will be. They are opened when it is visited. */
export function enter(pass: Pass, place: Place, action: ContainerAction, environment: StepEnvironment): void {
  const shape = shapeOf(pass, action, environment);
  if (shape === null) return succeed(pass, place, { json: null });
  const { timeoutMs } = place.step;
  const deadline = timeoutMs === null ? null : pass.now + timeoutMs;
  pass.emit({ type: "ContainerEntered", path: pathOf(place), ...shape, deadline });
}

interface Shape {
  readonly total: number;
  readonly keys: readonly string[] | null;
  readonly items: Value | null;
  readonly maxParallel: number;
}

/** Null: a switch of which no case is true. */
function shapeOf(pass: Pass, action: ContainerAction, environment: StepEnvironment): Shape | null {
  switch (action.verb) {
    case "parallel": {
      const keys = action.branches.map((branch) => branch.name);
      return { total: keys.length, keys, items: null, maxParallel: keys.length };
    }
    case "switch": {
      const chosen = action.cases.findIndex(({ condition }, index) =>
        pass.condition(condition, environment.at(caseKey(index))),
      );
      if (chosen < 0 && !action.otherwise) return null;
      return { total: 1, keys: [chosen < 0 ? "default" : caseKey(chosen)], items: null, maxParallel: 1 };
    }
    case "forEach": {
      const items = itemsOf(pass.json(action.items, environment.at("forEach")));
      const maxParallel = parallelismOf(pass.json(action.maxParallel, environment.at("maxParallel")));
      return { total: items.length, keys: null, items: pass.fit({ json: items }), maxParallel };
    }
  }
}

/** The items of a list, or a map's entries in the order of their keys. */
function itemsOf(json: Json): Json[] {
  if (Array.isArray(json)) return json;
  if (json === null || typeof json !== "object") {
    const what = json === null ? "null" : `a ${typeof json}`;
    throw new Failure(platformError("InvalidInput", `forEach goes over a list or a map, not over ${what}`));
  }
  return Object.keys(json)
    .sort()
    .map((key) => ({ key, value: json[key]! }));
}

function parallelismOf(json: Json): number {
  if (typeof json === "number" && Number.isInteger(json) && json >= 1) return json;
  const message = `maxParallel is a whole number of at least 1, not ${JSON.stringify(json)}`;
  throw new Failure(platformError("InvalidInput", message));
}

/** Looks at a container: ends it when its join says so, else opens what may be open. */
export function visitContainer(pass: Pass, place: Place, step: StepState, phase: ContainerPhase): void {
  const { children, deadline } = phase;
  const action = place.step.action as ContainerAction;
  if (deadline !== null && deadline <= pass.now && !isEnding(phase)) {
    stopContainer(pass, step, { reason: "failed", error: timeout(place.step) });
  }
  if (phase.stop) {
    if (children.open.size === 0) endStopped(pass, place, phase.stop, children);
    return;
  }
  const verdict = judge(joinOf(action), children, place.step.name);
  if (verdict === "success") return endJoined(pass, place, step, action, children);
  if (verdict !== "open") return failContainer(pass, place, step, children, verdict);
  if (!isStopped(place.scope)) openScopes(pass, step, children);
}

/** Stops a container and all that is open in it, unless that has been stopped as hard already. */
export function stopContainer(pass: Pass, step: StepState, stop: StepStop, finishesRunning = false): void {
  const { path, phase } = step;
  if (phase.kind === "container" && isSofter(phase, finishesRunning)) {
    pass.emit({ type: "StepStopped", path, stop, finishesRunning });
  }
  for (const scope of childrenOf(phase)?.open.values() ?? []) {
    if (!isSofter(scope, finishesRunning)) continue;
    pass.emit({ type: "ScopeStopped", scope: scope.path, stop: { reason: "cancelled" }, finishesRunning });
  }
}

/** Opens the flow's own scope (`parent` null) or the next one of a container. */
export function openScope(pass: Pass, parent: StepState | null, key: number | string): void {
  const draft = newScope(parent, key, new Map());
  const plan = scopePlanOf(pass.plan, draft);
  const vars = pass.attempt(() =>
    evaluateVariables(pass, plan, pass.environment({ scope: draft, step: null }, `${draft.path}/vars`)),
  );
  pass.countStep();
  pass.emit({ type: "ScopeOpened", step: parent?.path ?? null, key, vars: vars.ok ? vars.result : {} });
  if (vars.ok) return;
  const error = { ...vars.error, step: vars.error.step ?? parent?.path };
  const scope = scopePath(parent?.path ?? null, key);
  pass.emit({ type: "ScopeStopped", scope, stop: { reason: "failed", error }, finishesRunning: false });
}

function evaluateVariables(
  pass: Pass,
  { vars }: ScopePlan,
  environment: StepEnvironment,
): { [name: string]: Value } {
  return Object.fromEntries(vars.map(({ name, value }) => [name, pass.value(value, environment.at(name))]));
}

function openScopes(pass: Pass, step: StepState, children: Children): void {
  while (children.opened < children.total && children.open.size < children.maxParallel) {
    if (isCrowded(pass.state) && children.open.size > 0) return;
    if (pass.isUsedUp) return pass.leaveRest(step.path);
    openScope(pass, step, children.keys?.[children.opened] ?? children.opened);
  }
}

/** A scope that has just been opened has no active step yet. */
function isCrowded({ activeSteps, scopes }: RunState): boolean {
  return Math.max(activeSteps, scopes.size) >= maxActiveSteps;
}

function timeout({ name, timeoutMs }: StepPlan): FlowError {
  return platformError("Timeout", `"${name}" took longer than ${timeoutMs} ms`);
}

function joinOf(action: ContainerAction): Join {
  return action.verb === "switch" ? { kind: "all" } : action.join;
}

/** What a join makes of the scopes that have ended so far. */
function judge(
  join: Join,
  { total, succeeded, failed, open, opened }: Children,
  name: string,
): "success" | "open" | StepStop {
  const left = open.size + (total - opened);
  if (join.kind === "all" && failed > 0) return { reason: "childFailed" };
  if (join.kind !== "atLeast") return left === 0 ? "success" : "open";
  if (succeeded >= join.count) return "success";
  if (succeeded + left >= join.count) return "open";
  const message = `"${name}" needs ${join.count} of ${total} to succeed, ${succeeded} did and ${failed} failed`;
  return { reason: "failed", error: platformError("JoinImpossible", message) };
}

/** Ends a container with success; a result that cannot be given is its failure, and ends what is left of it. */
function endJoined(
  pass: Pass,
  place: Place,
  step: StepState,
  action: ContainerAction,
  children: Children,
): void {
  const how = action.verb === "switch" ? "first" : action.collect;
  const ended = pass.attempt(() =>
    succeed(
      pass,
      place,
      collect(how, children, (value) => pass.read(value)),
    ),
  );
  if (!ended.ok) return failContainer(pass, place, step, children, { reason: "failed", error: ended.error });
  if (action.verb !== "switch" && action.cancelRest) stopContainer(pass, step, { reason: "cancelled" });
}

/** Ends a container with failure: at once when nothing is open in it, else when all that has ended. */
function failContainer(pass: Pass, place: Place, step: StepState, children: Children, stop: StepStop): void {
  if (children.open.size === 0) return endStopped(pass, place, stop, children);
  stopContainer(pass, step, stop);
}

function endStopped(pass: Pass, place: Place, stop: StepStop, { errors }: Children): void {
  switch (stop.reason) {
    case "cancelled":
      return pass.emit({ type: "StepCancelled", path: pathOf(place) });
    case "childFailed":
      return fail(pass, place, withOthers(errors[0]!, errors.slice(1)));
    case "failed":
      return fail(pass, place, withOthers(stop.error, errors));
  }
}
