import { openScope } from "./open-scope.js";
import type { Operation } from "./facts.js";
import type { Pass } from "./pass.js";
import { planOfRetry } from "./retry.js";
import { endSteps } from "./ending.js";
import { isEnding, isOver } from "./stopping.js";

/**
 * Takes what somebody asks of a run.
 *
 * O1 An operation that the run's state has no use for changes nothing: so each is done once, however often it is asked.
 * O2 While a run is paused nothing is visited: ends of attempts are recorded, and what they lead to waits.
 * O3 What is queued leaves the queue with the pause, a cancel or a termination, in the same commit.
 * O4 A terminated run waits for nobody: all of it has ended before the pass is over.
 */
export function operate(pass: Pass, { type, by }: Operation): void {
  switch (type) {
    case "CancelRequested":
      return cancelRun(pass, by);
    case "TerminateRequested":
      return terminateRun(pass, by);
    case "PauseRequested":
      return pauseRun(pass, by);
    case "ResumeRequested":
      return resumeRun(pass, by);
    case "RetryRequested":
      return retryRun(pass, by);
  }
}

/** Starts a run, unless it has: also one that ends before it does anything. */
export function startRun(pass: Pass): void {
  if (pass.state.startedAt === null)
    pass.emit({ type: "RunStarted", deadline: pass.now + pass.plan.timeoutMs });
  openScope(pass, null, "");
}

function cancelRun(pass: Pass, by: string): void {
  if (hasEnded(pass)) return;
  if (pass.state.root === null) startRun(pass);
  const isDecided = isOver(pass.state.root!);
  if (isDecided && !pass.state.pause) return; // O1
  pass.emit({ type: "CancelAsked", by });
  if (!isDecided) stopAll(pass);
}

function terminateRun(pass: Pass, by: string): void {
  if (hasEnded(pass)) return;
  if (pass.state.root === null) startRun(pass);
  const root = pass.state.root!;
  const isEmpty = root.active.size + root.leaving.size === 0 && !root.ending;
  if (isEnding(root) && isEmpty && !pass.state.pause) return; // O1
  pass.emit({ type: "TerminateAsked", by });
  if (!isOver(root)) stopAll(pass);
  pass.command({ type: "EndAttempts" }); // O4
  endSteps(pass.state, (event) => pass.emit(event));
}

function pauseRun(pass: Pass, by: string): void {
  const { state } = pass;
  if (hasEnded(pass) || state.pause || (state.root && isOver(state.root))) return; // O1
  pass.emit({ type: "RunPaused", by });
  pass.command({ type: "PauseAttempts" }); // O3
}

function resumeRun(pass: Pass, by: string): void {
  if (!pass.state.pause) return; // O1
  pass.emit({ type: "RunResumed", by });
  pass.command({ type: "RequeueAttempts" });
}

function retryRun(pass: Pass, by: string): void {
  const { outcome, generation } = pass.state;
  if (outcome === null || outcome.status === "succeeded") return; // O1
  const deadline = pass.now + pass.plan.timeoutMs;
  const next = { generation: generation + 1, by, deadline };
  pass.emit({ type: "RunRetried", ...next, ...planOfRetry(pass.plan, pass.state) });
}

function hasEnded({ state }: Pass): boolean {
  return state.outcome !== null;
}

function stopAll(pass: Pass): void {
  pass.emit({ type: "ScopeStopped", scope: "", stop: { reason: "cancelled" }, finishesRunning: false });
}
