import type { StepPlan } from "../flow/plan.js";
import type { Json } from "../json.js";
import { asText, cut } from "./text.js";
import { askApproval } from "./approvals.js";
import { queueFirst } from "./attempts.js";
import { enter, stopContainer } from "./containers.js";
import type { StepEnvironment } from "./environment.js";
import { bounded, platformError } from "./flow-error.js";
import { emitEvent } from "./emitting.js";
import { listen } from "./listening.js";
import { judgeNeeds } from "./needs.js";
import { fail, outputOf, skip, succeed } from "./outcomes.js";
import { pathOf, type Place } from "./place.js";
import { Failure, type Pass } from "./pass.js";
import { iterationAround } from "./plan-lookup.js";
import type { ScopeState } from "./state.js";
import { outerOf } from "./state-access.js";
import { isStopped, shieldAround } from "./stopping.js";
import { timeOf } from "./time.js";
import type { Value } from "./value.js";

/** Characters of what a log step writes: a line of log. */
const maxLogText = 64 * 1024;
/** Steps that a run may start in all. */
const maxStartedSteps = 100_000;
/** How many more what ends a run may start. */
const maxEndingSteps = 1_000;
const nothing: Value = { json: null };

/**
 * Starts those of the steps whose needs allow it now; looking again at one that has started changes nothing. In a used
 * up pass the rest waits for the next visit of `path`.
 */
export function considerAll(pass: Pass, scope: ScopeState, steps: readonly StepPlan[], path: string): void {
  for (const step of steps) {
    if (isStopped(scope)) return;
    if (pass.isUsedUp) return pass.leaveRest(path);
    consider(pass, scope, step);
  }
}

function consider(pass: Pass, scope: ScopeState, step: StepPlan): void {
  if (scope.steps.has(step.name)) return;
  const place: Place = { scope, step };
  const readiness = judgeNeeds(scope, step);
  switch (readiness.kind) {
    case "waits":
      return;
    case "skip":
      return skip(pass, place, "needs");
    case "impossible":
      if (step.isDisabled) return skip(pass, place, "disabled");
      return fail(pass, place, readiness.error);
    case "ready":
      return start(pass, place);
  }
}

function start(pass: Pass, place: Place): void {
  if (pass.state.startedSteps >= mostSteps(place.scope)) return endOverLimit(pass, place);
  pass.countStep();
  if (place.step.isDisabled) return skip(pass, place, "disabled");
  const environment = pass.environment(place, pathOf(place));
  const begun = pass.attempt(() => {
    const { condition } = place.step;
    if (condition && !pass.condition(condition, environment.at("if"))) return skip(pass, place, "condition");
    begin(pass, place, environment);
  });
  if (!begun.ok) fail(pass, place, begun.error);
}

/** Each verb evaluates first and emits after, so that an error leaves nothing half begun. */
function begin(pass: Pass, place: Place, environment: StepEnvironment): void {
  const { action } = place.step;
  switch (action.verb) {
    case "run":
    case "file":
      return queueFirst(pass, place, action, environment);
    case "parallel":
    case "forEach":
    case "while":
    case "repeat":
    case "switch":
    case "try":
      return enter(pass, place, action, environment);
    case "value":
      return succeed(pass, place, pass.value(action.value, environment.at("value")));
    case "validate": {
      const value = pass.value(action.value, environment.at("validate"));
      pass.check(action.schema, value, "InvalidInput", `"${place.step.name}"`);
      return succeed(pass, place, value);
    }
    case "set":
      return set(pass, place, action.variables, environment);
    case "log": {
      const text = cut(asText(pass.json(action.text, environment.at("log"))), maxLogText);
      succeed(pass, place, nothing);
      const { generation } = pass.state;
      return pass.command({ type: "AppendLog", path: pathOf(place), generation, text });
    }
    case "wait": {
      const until = timeOf(pass.json(action.time, environment.at("wait")), action.isInstant, pass.now);
      return pass.emit({ type: "TimerStarted", path: pathOf(place), until });
    }
    case "break":
      return endIteration(pass, place, "broke");
    case "continue":
      return endIteration(pass, place, "continued");
    case "waitFor":
      return listen(pass, place, action, environment);
    case "emit":
      return emitEvent(pass, place, action, environment);
    case "approve":
      return askApproval(pass, place, action, environment);
    case "return":
      return endFlow(pass, place, pass.value(action.value, environment.at("return")));
    case "fail": {
      const code = asText(pass.json(action.code, environment.at("code")));
      const message = asText(pass.json(action.message, environment.at("message")));
      const details = action.details && pass.json(action.details, environment.at("details"));
      const error = {
        code,
        message,
        retryable: false,
        ...(details !== null && { details: asDetails(details) }),
      };
      return fail(pass, place, bounded(error));
    }
  }
}

/**
 * Assigns variables, all right sides first, each in the innermost scope that declares it. Its `output`, which sees them
 * assigned, is evaluated before they are, so that nothing is assigned twice (D3).
 */
function set(
  pass: Pass,
  place: Place,
  variables: readonly { readonly name: string; readonly value: Parameters<Pass["value"]>[0] }[],
  environment: StepEnvironment,
): void {
  const assignments = variables.map(({ name, value }) => ({
    name,
    value: pass.value(value, environment.at(`set/${name}`)),
    scope: declaringScope(place.scope, name).path,
  }));
  const vars = new Map([
    ...place.scope.vars,
    ...assignments.map(({ name, value }) => [name, value] as const),
  ]);
  const output = outputOf(pass, { ...place, scope: { ...place.scope, vars } }, nothing);
  pass.emit({ type: "VariablesSet", path: pathOf(place), assignments });
  pass.emit({ type: "StepSucceeded", path: pathOf(place), output });
}

function declaringScope(scope: ScopeState, name: string): ScopeState {
  for (let at: ScopeState | null = scope; at; at = outerOf(at)) {
    if (at.vars.has(name)) return at;
  }
  throw new Failure(
    platformError("MissingValue", `no scope around this step declares the variable "${name}"`),
  );
}

/** `return`: the run ends with this value, everything else is cancelled. */
function endFlow(pass: Pass, place: Place, output: Value): void {
  succeed(pass, place, output);
  pass.emit({
    type: "ScopeStopped",
    scope: "",
    stop: { reason: "returned", output },
    finishesRunning: false,
  });
}

/** `break` and `continue`: the rest of the iteration is cancelled, and with `break` all other ones. */
function endIteration(pass: Pass, place: Place, reason: "broke" | "continued"): void {
  const iteration = iterationAround(pass.plan, place.scope);
  succeed(pass, place, nothing);
  pass.emit({ type: "ScopeStopped", scope: iteration.path, stop: { reason }, finishesRunning: false });
  if (reason === "broke") stopContainer(pass, iteration.parent!, { reason });
}

/** A run at its limit can still clean up. */
function mostSteps(scope: ScopeState): number {
  return shieldAround(scope) ? maxStartedSteps + maxEndingSteps : maxStartedSteps;
}

/** The limit is the run's: no `onError` or join takes it, else a loop over skipped steps would never end. */
function endOverLimit(pass: Pass, place: Place): void {
  const message = `a run may start ${maxStartedSteps} steps: split the work into several runs`;
  const error = { ...platformError("LimitExceeded", message), step: pathOf(place) };
  pass.emit({
    type: "ScopeStopped",
    scope: shieldAround(place.scope)?.path ?? "",
    stop: { reason: "failed", error },
    finishesRunning: false,
  });
}

function asDetails(json: Json): { [key: string]: Json } {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? json : { details: json };
}
