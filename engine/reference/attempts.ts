import type { CodeAction } from "../flow/plan.js";
import { validateValue } from "../json-schema/validate.js";
import type { Json } from "../json.js";
import { attemptTo, cancel, fail, reshaped, succeed } from "./ending.js";
import { Failed, failureJson, failureOf, platform } from "./failures.js";
import { sight } from "./sight.js";
import { endAsTold } from "./stopping.js";
import type { Attempt, Backoff, Failure, Run, Step } from "./tree.js";
import { isTrue } from "./values.js";

interface Begun {
  readonly input: Json;
  readonly repeats: number;
  readonly totalDeadline: number | null;
}

/** One more attempt. Its `timeout` ends it with an error that may be retried. */
export function startAttempt(run: Run, step: Step, { input, repeats, totalDeadline }: Begun): void {
  const attempt = ++step.attempts;
  const story = run.world.story({ path: step.path, generation: step.generation, attempt, input });
  const timeoutMs = step.plan.timeoutMs!;
  const isTooLong = story.afterMs > timeoutMs;
  step.activity = {
    ...{
      kind: "attempt",
      repeats,
      totalDeadline,
      isCancelled: false,
      lateEnd: null,
      ignoresCancel: story.ignoresCancel,
    },
    endsAt: run.now + Math.min(story.afterMs, timeoutMs),
    end: isTooLong ? { status: "failed", code: "Timeout", retryable: true } : story.end,
  };
}

/** What a retry or a repeat that is due does. */
export function startNext(run: Run, step: Step, { repeats, totalDeadline }: Backoff): void {
  startAttempt(run, step, { input: null, repeats, totalDeadline });
}

/** The attempt under way is over. */
export function endAttempt(run: Run, step: Step, ended: Attempt): void {
  const action = step.plan.action as CodeAction;
  const { end } = ended;
  if (end.status === "succeeded") return takeResult(run, step, ended, end.output);
  if (end.status === "cancelled") return step.stop ? endAsTold(run, step) : cancel(run, step);
  const { code, retryable } = end;
  const error: Failure = { code, retryable, step: step.path, attempt: step.attempts };
  if (step.stop) return ended.isCancelled ? endAsTold(run, step) : fail(run, step, error);
  attemptTo(run, step, () => retryOrFail(run, step, { ended, error, action }));
}

/** It has ended before it was told to, at the same moment. */
export function endLate(run: Run, step: Step, ended: Attempt): void {
  endAttempt(run, step, { ...ended, end: ended.lateEnd!, isCancelled: false });
}

/** A result that the step's schema or `output` refuses ends the attempt as failed. */
function takeResult(run: Run, step: Step, ended: Attempt, output: Json): void {
  const refusal = refusalOf(run, step, output);
  if (!refusal) succeed(run, step, output);
  else if (ended.isCancelled) endAsTold(run, step);
  else fail(run, step, { ...refusal, attempt: step.attempts });
}

function refusalOf(run: Run, step: Step, output: Json): Failure | null {
  const { outputSchema } = step.plan.action as CodeAction;
  return failureOf(() => {
    if (outputSchema && validateValue(outputSchema, output).length > 0)
      throw new Failed(platform("InvalidOutput"));
    reshaped(run, step, output);
  });
}

/** It ends well at this moment, of itself. */
export function isSucceeding(run: Run, step: Step): boolean {
  const { activity } = step;
  if (activity?.kind !== "attempt" || activity.isCancelled || activity.endsAt > run.now) return false;
  return activity.end.status === "succeeded" && refusalOf(run, step, activity.end.output) === null;
}

const losses: ReadonlySet<string> = new Set(["LostWorker", "Evicted", "NodeLost", "PodDeleted"]);
const mostRepeats = 3;

interface Ended {
  readonly ended: Attempt;
  readonly error: Failure;
  readonly action: CodeAction;
}

/** "Retries": those that `retry` allows, then repeats of an idempotent step whose worker was lost, at once. */
function retryOrFail(run: Run, step: Step, { ended, error, action }: Ended): void {
  const { totalDeadline, repeats } = ended;
  if (isRetried(run, step, { ended, error, action })) {
    const until = run.now + pauseMs(run, step, action, step.attempts - repeats);
    step.activity = { kind: "backoff", until, error, repeats, totalDeadline };
  } else if (action.isIdempotent && losses.has(error.code) && repeats < mostRepeats) {
    step.activity = { kind: "backoff", until: run.now, error, repeats: repeats + 1, totalDeadline };
  } else {
    fail(run, step, error);
  }
}

function isRetried(run: Run, step: Step, { ended, error, action: { retry } }: Ended): boolean {
  if (!error.retryable || error.code === "Cancelled") return false;
  if (step.attempts - ended.repeats >= retry.maxAttempts) return false;
  if (retry.codes && !retry.codes.includes(error.code)) return false;
  const local = { error: failureJson(error), attempt: step.attempts };
  if (retry.condition === null) return true;
  try {
    return isTrue(retry.condition, sight(run, step.scope, step, local));
  } catch (thrown) {
    if (!(thrown instanceof Failed)) throw thrown;
    throw new Failed({ ...thrown.failure, step: step.path, cause: error });
  }
}

/** `min(maxDelay, delay · factor^(n−1))`, or a part of it. */
function pauseMs(run: Run, step: Step, { retry }: CodeAction, n: number): number {
  const longest = Math.min(retry.maxDelayMs, retry.delayMs * retry.factor ** (n - 1));
  if (retry.jitter === "none") return Math.round(longest);
  const { path, generation, attempts: attempt } = step;
  return run.world.pauseMs({ path, generation, attempt }, longest);
}
