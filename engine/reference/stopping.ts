import { cancel, fail } from "./ending.js";
import {
  openScopesOf,
  type Attempt,
  type Run,
  type Scope,
  type ScopeStop,
  type Step,
  type StepStop,
} from "./tree.js";

/**
 * Nothing new starts in the scope, and what is under way ends; with `finishing` attempts may run to their end. The first
 * reason stays; a later stop may still end what the first one let finish.
 */
export function stopScope(run: Run, scope: Scope, stop: ScopeStop, finishing: boolean): void {
  if (scope.outcome) return;
  scope.isFinishing = finishing && (scope.stop === null || scope.isFinishing);
  if (!scope.stop) Object.assign(scope, { stop, stoppedAt: run.now });
  // In a pause what runs goes on, and is told on the resume.
  if (run.pausedAt === null) tellSteps(run, scope);
}

export function tellSteps(run: Run, { steps, isFinishing }: Scope): void {
  for (const step of steps.values()) endEarly(run, step, { why: "cancelled" }, isFinishing);
}

/** The step is to end, if it is under way. What it left behind (`cancelRest: false`) ends in any case. */
export function endEarly(run: Run, step: Step, stop: StepStop, finishing: boolean): void {
  const { activity } = step;
  if (step.status === "underWay" && !step.stop) Object.assign(step, { stop, stoppedAt: run.now });
  switch (activity?.kind) {
    case "attempt":
      if (!finishing) cancelAttempt(run, activity);
      return;
    case "timer":
      // What is due at this very moment may still happen.
      if (activity.until > run.now) endAsTold(run, step);
      return;
    case "backoff":
      return endAsTold(run, step);
    case "container":
      for (const scope of openScopesOf(step)) stopScope(run, scope, { why: "cancelled" }, finishing);
  }
}

/** The end that a stopped step has when nothing of it is under way any more. */
export function endAsTold(run: Run, step: Step): void {
  if (step.stop!.why === "failed") fail(run, step, step.stop!.error);
  else cancel(run, step);
}

/** One that ends at this very moment may still have ended as it did. */
function cancelAttempt(run: Run, attempt: Attempt): void {
  if (attempt.isCancelled) return;
  attempt.isCancelled = true;
  if (attempt.endsAt <= run.now) attempt.lateEnd = attempt.end;
  if (attempt.ignoresCancel) return;
  attempt.endsAt = run.now;
  attempt.end = { status: "cancelled" };
}
