import type { ScopePlan } from "../flow/plan.js";
import { stopCode } from "./attempts.js";
import { stopContainer } from "./containers.js";
import { closeScope, goOnEnding, hasEnding, type Ended } from "./endings.js";
import type { ScopeOutcome, StepStop } from "./events.js";
import { platformError, withOthers, type FlowError } from "./flow-error.js";
import type { Pass } from "./pass.js";
import { scopePlanOf } from "./plan-lookup.js";
import { considerAll } from "./start-step.js";
import type { ScopeState, StepState } from "./state.js";
import { isOver, reasonInside } from "./stopping.js";
import type { Value } from "./value.js";
import { inlineBytes, itemInlineBytes } from "./value-codec.js";

/** Looks at a scope that was opened or stopped, or whose ending goes on. */
export function visitScope(pass: Pass, scope: ScopeState): void {
  const { deadline } = scope;
  if (deadline !== null && deadline <= pass.now && !isOver(scope)) stopSection(pass, scope);
  if (scope.stop) stopSteps(pass, scope);
  else if (!scope.ending) considerAll(pass, scope, scopePlanOf(pass.plan, scope).roots, scope.path);
  closeIfEnded(pass, scope);
}

function stopSection(pass: Pass, { path }: ScopeState): void {
  const error = platformError("Timeout", `"${path}" took longer than what ends a run may take`);
  pass.emit({
    type: "ScopeStopped",
    scope: path,
    stop: { reason: "timeout", error },
    finishesRunning: false,
  });
}

/** Goes on with a scope in which every step has ended: with what it runs after them, else it closes. */
export function closeIfEnded(pass: Pass, scope: ScopeState): void {
  if (scope.ending) return goOnEnding(pass, scope, scope.ending);
  if (scope.active.size > 0 || scope.leaving.size > 0) return;
  const plan = scopePlanOf(pass.plan, scope);
  if (!scope.stop && scope.ended < plan.steps.length) return;
  const ended = endedNow(pass, scope, plan);
  if (pass.state.isTerminated || !hasEnding(scope, plan, ended.outcome))
    return closeScope(pass, scope, ended);
  pass.emit({ type: "StepsEnded", scope: scope.path, ...ended });
  goOnEnding(pass, scope, scope.ending!);
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
    case "listening":
    case "approval":
      return pass.emit({ type: "StepCancelled", path: step.path });
    default:
      return stopContainer(pass, step, stop, finishesRunning);
  }
}

function stoppedOutcome({ stop, otherErrors, late }: ScopeState): Ended {
  switch (stop?.reason) {
    case "failed":
    case "timeout":
      return { outcome: { status: "failed", error: withOthers(stop.error, otherErrors) } };
    case "returned":
    case "continued": {
      const output = stop.reason === "returned" ? stop.output : { json: null };
      return late ? lateFailure(late) : { outcome: { status: "succeeded", output } };
    }
    default:
      return late ? lateFailure(late) : { outcome: { status: "cancelled" } };
  }
}

function endedNow(pass: Pass, scope: ScopeState, plan: ScopePlan): Ended {
  const ended = scope.stop ? stoppedOutcome(scope) : { outcome: finishedOutcome(pass, scope, plan) };
  return isRoot(scope) ? { ...ended, outcome: checkedOutcome(pass, ended.outcome) } : ended;
}

function checkedOutcome(pass: Pass, outcome: ScopeOutcome): ScopeOutcome {
  const { outputSchema } = pass.plan;
  if (outcome.status !== "succeeded" || outputSchema === null) return outcome;
  const checked = pass.attempt(() =>
    pass.check(outputSchema, outcome.output, "InvalidOutput", "the flow's output"),
  );
  return checked.ok ? outcome : { status: "failed", error: checked.error };
}

function isRoot({ parent, section }: ScopeState): boolean {
  return parent === null && section === null;
}

function lateFailure(error: FlowError): Ended {
  return { outcome: { status: "failed", error }, isLate: true };
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

/** The run has taken longer than its flow allows. */
export function runTimeout(timeoutMs: number): ReturnType<typeof platformError> {
  return platformError("Timeout", `the run took longer than ${timeoutMs} ms`);
}
