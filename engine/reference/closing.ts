import { validateValue } from "../json-schema/validate.js";
import { Failed, platform } from "./failures.js";
import { outcomeOf } from "./scopes.js";
import type { Outcome, Run, Scope } from "./tree.js";

/** Everything in the scope has ended. With the flow's own scope, so has the run. */
export function close(run: Run, scope: Scope): void {
  scope.outcome = closed(run, scope);
  scope.endedAt = run.now;
  scope.endedTick = ++run.ticks;
  if (scope.parent === null) run.outcome = scope.outcome;
}

function closed(run: Run, scope: Scope): Outcome {
  try {
    const outcome = outcomeOf(run, scope);
    if (outcome.status === "succeeded" && scope.parent === null) checkOutput(run, outcome);
    return outcome;
  } catch (thrown) {
    if (!(thrown instanceof Failed)) throw thrown;
    const step = scope.parent?.path;
    return { status: "failed", error: { ...thrown.failure, ...(step !== undefined && { step }) } };
  }
}

function checkOutput({ plan }: Run, { output }: Outcome & { status: "succeeded" }): void {
  if (plan.outputSchema && validateValue(plan.outputSchema, output).length > 0)
    throw new Failed(platform("InvalidOutput"));
}
