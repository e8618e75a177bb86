import { collect } from "./collect.js";
import type { StepPlan } from "../flow/plan.js";
import { shapeOf } from "./container-shape.js";
import type { StepEnvironment } from "./environment.js";
import type { StepStop, Stop } from "./events.js";
import { platformError, withOthers, type FlowError } from "./flow-error.js";
import { joinOf, judgeJoin, leftOf, type Verdict } from "./joins.js";
import { judgeLoop } from "./loops.js";
import { fail, succeed } from "./outcomes.js";
import { openScope } from "./open-scope.js";
import { pathOf, type Place } from "./place.js";
import type { Pass } from "./pass.js";
import type { ContainerAction } from "./plan-lookup.js";
import type { Children, ContainerPhase, RunState, ScopeState, StepState } from "./state.js";
import { childrenOf } from "./state-access.js";
import { isEnding, isOnlyEnding, isSofter, isStopped, reasonInside } from "./stopping.js";

/** Steps that may be under way in a run at once. A forEach opens no more items while they are. */
const maxActiveSteps = 10_000;

/** Starts a container: evaluates what its scopes will be. They are opened when it is visited. */
export function enter(pass: Pass, place: Place, action: ContainerAction, environment: StepEnvironment): void {
  const shape = shapeOf(pass, action, environment);
  if (shape === null) return succeed(pass, place, { json: null });
  const { timeoutMs } = place.step;
  const deadline = timeoutMs === null ? null : pass.now + timeoutMs;
  pass.emit({ type: "ContainerEntered", path: pathOf(place), ...shape, deadline });
}

/** Looks at a container: ends it when its join says so, else opens what may be open. */
export function visitContainer(pass: Pass, place: Place, step: StepState, phase: ContainerPhase): void {
  const { children, deadline } = phase;
  const action = place.step.action as ContainerAction;
  if (deadline !== null && deadline <= pass.now && !isEnding(phase) && !isOnlyEnding(children)) {
    stopContainer(pass, step, { reason: "failed", error: timeout(place.step) });
  }
  if (phase.stop) {
    if (children.open.size === 0) endStopped(pass, place, step, phase.stop, children);
    return;
  }
  const judged = pass.attempt(() => judge(pass, place, action, children));
  if (!judged.ok)
    return failContainer(pass, place, step, children, { reason: "failed", error: judged.error });
  const verdict = judged.result;
  if (verdict === "success") return endJoined(pass, place, step, action, children);
  if (verdict === "limit") return endJoined(pass, place, step, action, children, { limitReached: true });
  if (verdict !== "open") return failContainer(pass, place, step, children, verdict);
  if (!isStopped(place.scope)) openScopes(pass, step, children);
}

function judge(pass: Pass, place: Place, action: ContainerAction, children: Children): Verdict | "limit" {
  if (action.verb === "while" || action.verb === "repeat") return judgeLoop(pass, place, action, children);
  return judgeJoin(joinOf(action), children, leftOf(children), place.step);
}

/** Stops a container and all that is open in it, unless that has been stopped as hard already. */
export function stopContainer(pass: Pass, step: StepState, stop: StepStop, finishesRunning = false): void {
  const { path, phase } = step;
  if (phase.kind === "container" && isSofter(phase, finishesRunning)) {
    pass.emit({ type: "StepStopped", path, stop, finishesRunning });
  }
  for (const scope of childrenOf(phase)?.open.values() ?? []) {
    stopScope(pass, scope, { reason: reasonInside(stop) }, finishesRunning);
  }
}

/** A scope of which only the ending is left has nothing to stop but a catch. */
function stopScope(pass: Pass, scope: ScopeState, stop: Stop, finishesRunning: boolean): void {
  const open = scope.ending?.open;
  if (open?.section?.kind === "catch") return stopScope(pass, open, stop, finishesRunning);
  if (scope.ending || !isSofter(scope, finishesRunning)) return;
  pass.emit({ type: "ScopeStopped", scope: scope.path, stop, finishesRunning });
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

/** Ends a container with success; a result that cannot be given is its failure, and ends what is left of it. */
function endJoined(
  pass: Pass,
  place: Place,
  step: StepState,
  action: ContainerAction,
  children: Children,
  more: { readonly limitReached?: true } = {},
): void {
  const how = "collect" in action ? action.collect : "first";
  const ended = pass.attempt(() => {
    const output = collect(how, children, (value) => pass.read(value));
    succeed(pass, place, output, more);
  });
  if (!ended.ok) return failContainer(pass, place, step, children, { reason: "failed", error: ended.error });
  if ("cancelRest" in action && action.cancelRest) stopContainer(pass, step, { reason: "cancelled" });
}

/** Ends a container with failure: at once when nothing is open in it, else when all that has ended. */
function failContainer(pass: Pass, place: Place, step: StepState, children: Children, stop: StepStop): void {
  if (children.open.size === 0) return endStopped(pass, place, step, stop, children);
  stopContainer(pass, step, stop);
}

function endStopped(pass: Pass, place: Place, step: StepState, stop: StepStop, children: Children): void {
  const { errors, late } = children;
  const more = late ? ({ isLate: true } as const) : {};
  switch (stop.reason) {
    case "cancelled":
    case "left":
      if (late) return fail(pass, place, late, more);
      return pass.emit({ type: "StepCancelled", path: step.path });
    case "childFailed":
      return fail(pass, place, withOthers(errors[0]!, errors.slice(1)), more);
    case "failed":
      return fail(pass, place, withOthers(stop.error, errors), more);
    case "broke":
      return endBroken(pass, place, step, children);
  }
}

/** A loop that was left gives what it has, if its join is content with that. */
function endBroken(pass: Pass, place: Place, step: StepState, children: Children): void {
  const action = place.step.action as ContainerAction;
  const verdict = judgeJoin(joinOf(action), children, 0, place.step);
  if (verdict === "open") throw new Error("a join of which nothing is left is decided");
  if (verdict === "success") return endJoined(pass, place, step, action, children);
  endStopped(pass, place, step, verdict, children);
}
