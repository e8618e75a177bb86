import type { Json } from "../json.js";
import { Failed, failureJson, failureOf } from "./failures.js";
import { sight } from "./sight.js";
import type { Failure, Run, Step } from "./tree.js";
import { valueOf } from "./values.js";

/** The verb has given its result: the step succeeds with it, reshaped by its `output`. Throws if that fails. */
export function succeed(run: Run, step: Step, result: Json): void {
  step.output = reshaped(run, step, result);
  end(run, step, "succeeded");
}

export function reshaped(run: Run, step: Step, result: Json): Json {
  const { output } = step.plan;
  return output === null ? result : valueOf(output, sight(run, step.scope, step, { result }));
}

export function skip(run: Run, step: Step): void {
  end(run, step, "skipped");
}

export function cancel(run: Run, step: Step): void {
  end(run, step, "cancelled");
}

/** The step fails, and its `onError` says what its scope makes of that. */
export function fail(run: Run, step: Step, failure: Failure): void {
  step.error = { ...failure, step: failure.step ?? step.path };
  const { onError, isTolerated } = step.plan;
  const refused = failureOf(() => {
    const error = failureJson(step.error!);
    if (onError.kind === "continue") step.output = null;
    if (onError.kind === "output")
      step.output = valueOf(onError.output, sight(run, step.scope, step, { error }));
  });
  if (refused) step.error = { ...refused, step: step.path, cause: step.error };
  const isTaken = onError.kind !== "fail" && refused === null;
  step.effect = isTaken ? "goesOn" : isTolerated ? "tolerated" : "fails";
  end(run, step, "failed");
}

function end(run: Run, step: Step, status: Step["status"]): void {
  step.status = status;
  step.endedAt = run.now;
  step.endedTick = ++run.ticks;
  // What it holds open may run on after it (`cancelRest: false`).
  if (step.activity?.kind !== "container") step.activity = null;
}

/** What a verb does at once; it may fail. */
export function attemptTo(run: Run, step: Step, act: () => void): void {
  try {
    act();
  } catch (thrown) {
    if (!(thrown instanceof Failed)) throw thrown;
    fail(run, step, thrown.failure);
  }
}
