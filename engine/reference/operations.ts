import { retryRun } from "./retrying.js";
import { deadlineOf, livingScopes, livingSteps, setDeadline } from "./moments.js";
import { cancel } from "./ending.js";
import { stopScope, tellSteps } from "./stopping.js";
import type { Run } from "./tree.js";
import type { Asked } from "./world.js";

/** What has been done already, or what a run in this state has no use for, changes nothing. */
export function isVain({ outcome, pausedAt, root }: Run, kind: Asked["kind"]): boolean {
  if (kind === "retry") return outcome === null || outcome.status === "succeeded";
  if (outcome) return true;
  // It only waits for what still runs.
  const isEnding = root.stop !== null && !root.isFinishing;
  if (kind === "pause") return pausedAt !== null || isEnding;
  if (kind === "resume") return pausedAt === null;
  return kind === "cancel" && isEnding && pausedAt === null;
}

/** What somebody asks for. */
export function operate(run: Run, kind: Asked["kind"]): void {
  if (isVain(run, kind)) return;
  switch (kind) {
    case "retry":
      return retryRun(run);
    case "pause":
      run.pausedAt = run.now;
      return;
    case "resume":
      return resume(run);
    case "cancel":
    case "terminate":
      resume(run);
      stopScope(run, run.root, { why: "cancelled" }, false);
      if (kind === "terminate") endEverything(run);
  }
}

/** Timeouts are longer by the pause. */
function resume(run: Run): void {
  if (run.pausedAt === null) return;
  const pauseMs = run.now - run.pausedAt;
  run.pausedAt = null;
  run.deadline += pauseMs;
  for (const step of livingSteps(run.root)) {
    const deadline = deadlineOf(step);
    if (deadline !== null) setDeadline(step, deadline + pauseMs);
  }
  for (const scope of livingScopes(run.root)) if (scope.stop) tellSteps(run, scope);
}

/** From the inside out, waiting for nothing. The flow's own scope keeps why it was stopped. */
function endEverything(run: Run): void {
  for (const step of [...livingSteps(run.root)].reverse()) if (step.status === "underWay") cancel(run, step);
  for (const scope of [...livingScopes(run.root)].reverse()) {
    if (scope !== run.root) Object.assign(scope, { outcome: { status: "cancelled" }, endedAt: run.now });
  }
}
