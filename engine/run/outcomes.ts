import type { StepFailed, StepSucceeded } from "./events.js";
import { errorToJson, type FlowError } from "./flow-error.js";
import type { Pass } from "./pass.js";
import { pathOf, type Place } from "./place.js";
import { compensationOf, isInSaga, scopePlanOf } from "./plan-lookup.js";
import type { Value } from "./value.js";

const nothing: Value = { json: null };

/** Ends a step with success, its `output` reshaping what it gave. Throws what evaluating that throws. */
export function succeed(
  pass: Pass,
  place: Place,
  result: Value,
  more: Pick<StepSucceeded, "fileHash" | "limitReached"> = {},
): void {
  const output = outputOf(pass, place, result);
  const compensable = isCompensable(pass, place) && {
    compensable: place.step.output ? { result: pass.fit(result) } : {},
  };
  pass.emit({ type: "StepSucceeded", path: pathOf(place), output, ...compensable, ...more });
}

function isCompensable(pass: Pass, { scope, step }: Place): boolean {
  return compensationOf(step) !== null && isInSaga(pass.plan, scope);
}

/** Of a step whose attempt has ended without telling what it did, if that is to be taken back, too. */
export function uncertain(pass: Pass, place: Place): Pick<StepFailed, "compensable"> {
  const isWanted = compensationOf(place.step)?.whenUncertain && isCompensable(pass, place);
  return isWanted ? { compensable: { result: nothing } } : {};
}

/** What a step gives when this is its result. */
export function outputOf(pass: Pass, place: Place, result: Value): Value {
  const { output } = place.step;
  if (!output) return pass.fit(result);
  return pass.value(output, pass.environment(place, `${pathOf(place)}/output`, { result }));
}

/** As `succeed`, but a result that cannot be given is the step's failure. */
export function succeedOrFail(pass: Pass, place: Place, result: () => Value): void {
  const ended = pass.attempt(() => succeed(pass, place, result()));
  if (!ended.ok) fail(pass, place, ended.error);
}

/** Ends a step with failure and lets its scope feel it, unless the step's `onError` or its dependants take it. */
export function fail(
  pass: Pass,
  place: Place,
  error: FlowError,
  more: Pick<StepFailed, "fileHash" | "isLate" | "compensable"> = {},
): void {
  const { scope } = place;
  const path = pathOf(place);
  const located: FlowError = { ...error, step: error.step ?? path };
  const taken = takeError(pass, place, located);
  pass.emit({ type: "StepFailed", path, ...taken, ...more });
  if (taken.effect !== "fails" || scope.stop) return;
  const finishesRunning = scopePlanOf(pass.plan, scope).whenFailed === "finishRunning";
  pass.emit({
    type: "ScopeStopped",
    scope: scope.path,
    stop: { reason: "failed", error: taken.error },
    finishesRunning,
  });
}

export function skip(pass: Pass, place: Place, reason: "disabled" | "condition" | "needs"): void {
  pass.emit({ type: "StepSkipped", path: pathOf(place), reason });
}

interface TakenError {
  readonly error: FlowError;
  readonly effect: "fails" | "continues" | "tolerated";
  readonly output: Value;
}

function takeError(pass: Pass, place: Place, error: FlowError): TakenError {
  const { onError, isTolerated } = place.step;
  const untaken = { effect: isTolerated ? "tolerated" : "fails", output: nothing } as const;
  if (onError.kind === "continue") return { error, effect: "continues", output: nothing };
  if (onError.kind === "fail") return { error, ...untaken };
  const environment = pass.environment(place, `${pathOf(place)}/onError`, {
    error: { json: errorToJson(error) },
  });
  const made = pass.attempt(() => pass.value(onError.output, environment));
  if (made.ok) return { error, effect: "continues", output: made.result };
  return { error: { ...made.error, step: pathOf(place), cause: error }, ...untaken };
}
