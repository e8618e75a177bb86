import { containerOf, isEnded, scopesOf, type Run, type Scope, type Step } from "./tree.js";
import { pendingStep } from "./scopes.js";

/** The next generation: what failed, was cancelled or never ran runs again; what succeeded stays. */
export function retryRun(run: Run): void {
  run.generation += 1;
  run.outcome = null;
  run.pausedAt = null;
  run.deadline = run.now + run.plan.timeoutMs;
  goOn(run, run.root);
}

function goOn(run: Run, scope: Scope): void {
  scope.stop = null;
  scope.outcome = null;
  const again = [...scope.steps.values()].filter((step) => isEnded(step) && !stays(step));
  for (const step of again) {
    if (containerOf(step)) goOnIn(run, step);
    else Object.assign(step, pendingStep(step.plan, scope));
  }
}

/** A container goes on with those of its scopes that did not succeed. */
function goOnIn(run: Run, step: Step): void {
  const container = containerOf(step)!;
  const { timeoutMs } = step.plan;
  Object.assign(step, { ...pendingStep(step.plan, step.scope), joined: step.joined });
  Object.assign(step, { status: "underWay", activity: container, generation: run.generation });
  container.deadline = timeoutMs === null ? null : run.now + timeoutMs;
  for (const scope of scopesOf(step)) if (scope.outcome?.status !== "succeeded") goOn(run, scope);
}

/** What succeeded or was skipped, and a failure that the flow has made use of. A return, break or continue does so again. */
function stays(step: Step): boolean {
  if (step.status === "succeeded" && leaving.has(step.plan.action.verb)) return false;
  if (step.status === "succeeded" || step.status === "skipped") return true;
  if (step.status !== "failed" || step.effect === "fails") return false;
  if (step.effect === "goesOn") return true;
  return step.plan.dependants.every(({ name }) => {
    const { status } = step.scope.steps.get(name)!;
    return status === "succeeded" || status === "skipped";
  });
}

const leaving: ReadonlySet<string> = new Set(["return", "break", "continue"]);
