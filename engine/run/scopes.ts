import type { ScopePlan } from "../flow/plan.js";
import { stopCode } from "./attempts.js";
import { stopContainer } from "./containers.js";
import type { ScopeOutcome, StepStop } from "./events.js";
import { platformError, withOthers } from "./flow-error.js";
import type { Pass } from "./pass.js";
import { scopePlanOf } from "./plan-lookup.js";
import { considerAll } from "./start-step.js";
import type { ScopeState, StepState } from "./state.js";
import { reasonInside } from "./stopping.js";
import type { Value } from "./value.js";
import { inlineBytes, itemInlineBytes } from "./value-codec.js";

/** Looks at a scope that was opened or stopped. */
export function visitScope(pass: Pass, scope: ScopeState): void {
  if (scope.stop) stopSteps(pass, scope);
  else considerAll(pass, scope, scopePlanOf(pass.plan, scope).roots, scope.path);
  closeIfEnded(pass, scope);
}

/** Closes a scope when everything in it has ended, and with it the run when it is the flow's own. */
export function closeIfEnded(pass: Pass, scope: ScopeState): void {
  if (scope.active.size > 0 || scope.leaving.size > 0) return;
  const plan = scopePlanOf(pass.plan, scope);
  if (!scope.stop && scope.ended < plan.steps.length) return;
  const outcome = scope.stop ? stoppedOutcome(scope) : finishedOutcome(pass, scope, plan);
  if (scope.parent) pass.emit({ type: "ScopeClosed", scope: scope.path, outcome });
  else pass.emit({ type: "RunEnded", outcome: checkedOutcome(pass, outcome) });
}

/** `whenFailed: finishRunning` leaves attempts alone; everything else ends. */
function stopSteps(pass: Pass, scope: ScopeState): void {
  const reason = reasonInside(scope.stop!);
  for (const step of [...scope.active, ...scope.leaving])
    stopStep(pass, step, { reason }, scope.finishesRunning);
}

function stopStep(pass: Pass, step: StepState, stop: StepStop, finishesRunning: boolean): void {
  const { phase } = step;
  switch (phase.kind) {
    case "code":
      if (phase.retryAt !== null || !finishesRunning) stopCode(pass, step, phase);
      return;
    case "timer":
      return pass.emit({ type: "StepCancelled", path: step.path });
    default:
      return stopContainer(pass, step, stop, finishesRunning);
  }
}

function stoppedOutcome({ stop, otherErrors }: ScopeState): ScopeOutcome {
  switch (stop?.reason) {
    case "failed":
      return { status: "failed", error: withOthers(stop.error, otherErrors) };
    case "timeout":
      return { status: "failed", error: stop.error };
    case "returned":
      return { status: "succeeded", output: stop.output };
    case "continued":
      return { status: "succeeded", output: { json: null } };
    default:
      return { status: "cancelled" };
  }
}

function finishedOutcome(pass: Pass, scope: ScopeState, plan: ScopePlan): ScopeOutcome {
  const output = pass.attempt(() => outputOf(pass, scope, plan));
  return output.ok
    ? { status: "succeeded", output: output.result }
    : { status: "failed", error: output.error };
}

/** The scope's `output`, else that of its last written step. An item's is kept small in memory. */
function outputOf(pass: Pass, scope: ScopeState, plan: ScopePlan): Value {
  const limit = typeof scope.key === "number" ? itemInlineBytes : inlineBytes;
  if (plan.output)
    return pass.value(plan.output, pass.environment({ scope, step: null }, `${scope.path}/output`), limit);
  const last = scope.steps.get(plan.steps.at(-1)?.name ?? "")?.phase;
  const hasOutput = last?.kind === "succeeded" || last?.kind === "failed";
  return pass.fit(hasOutput ? last.output : { json: null }, limit);
}

function checkedOutcome(pass: Pass, outcome: ScopeOutcome): ScopeOutcome {
  const { outputSchema } = pass.plan;
  if (outcome.status !== "succeeded" || outputSchema === null) return outcome;
  const checked = pass.attempt(() =>
    pass.check(outputSchema, outcome.output, "InvalidOutput", "the flow's output"),
  );
  return checked.ok ? outcome : { status: "failed", error: checked.error };
}

/** The run has taken longer than its flow allows. */
export function runTimeout(timeoutMs: number): ReturnType<typeof platformError> {
  return platformError("Timeout", `the run took longer than ${timeoutMs} ms`);
}
