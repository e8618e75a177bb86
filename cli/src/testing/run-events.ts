import type { FlowError, RunEvent, Value } from "@flowrunner/engine";

const nothing: Value = { json: null };

/** Events of a history by hand; times are ms since the run's start. */
export const events = {
  queued: (path: string, attempt: number, at: number): RunEvent => ({
    type: "AttemptQueued",
    path,
    attempt,
    at,
  }),
  succeeded: (path: string, at: number): RunEvent => ({ type: "StepSucceeded", path, output: nothing, at }),
  skipped: (path: string, at: number): RunEvent => ({ type: "StepSkipped", path, reason: "condition", at }),
  cancelled: (path: string, at: number): RunEvent => ({ type: "StepCancelled", path, at }),
  failed: (path: string, error: FlowError, at: number): RunEvent => ({
    ...{ type: "StepFailed", path, error, effect: "fails", output: nothing, at },
  }),
  retry: (path: string, attempt: number, error: FlowError, retryAt: number, at: number): RunEvent => ({
    ...{ type: "RetryScheduled", path, attempt, error, retryAt, isRepeat: false, at },
  }),
  timer: (path: string, until: number, at: number): RunEvent => ({ type: "TimerStarted", path, until, at }),
  branches: (path: string, keys: readonly string[], at: number): RunEvent => ({
    ...{ type: "ContainerEntered", path, keys, total: keys.length, at },
    ...{ items: null, maxParallel: keys.length, deadline: null },
  }),
  items: (path: string, total: number, at: number): RunEvent => ({
    ...{ type: "ContainerEntered", path, total, at },
    ...{ keys: null, items: nothing, maxParallel: 10, deadline: null },
  }),
  retried: (generation: number, restarted: readonly string[], at: number): RunEvent => ({
    ...{ type: "RunRetried", generation, by: "someone", deadline: at, restarted, reopened: [], at },
  }),
  closed: (scope: string, at: number): RunEvent => ({
    ...{ type: "ScopeClosed", scope, outcome: { status: "succeeded", output: nothing }, at },
  }),
};

export const busy: FlowError = { code: "CodeError", name: "Error", message: "busy", retryable: true };
