import { digestOf } from "../digest.js";
import type { CodeAction, RetryPlan, StepPlan } from "../flow/plan.js";
import type { StepEnvironment } from "./environment.js";
import type { CodeCall } from "./events.js";
import type { AttemptEnded } from "./facts.js";
import { bounded, errorToJson, platformError, type FlowError } from "./flow-error.js";
import { fail, succeed, uncertain } from "./outcomes.js";
import { pathOf, type Place } from "./place.js";
import { Failure, type Pass } from "./pass.js";
import { asText } from "./text.js";
import { stepPlanOf } from "./plan-lookup.js";
import type { CodePhase, StepState } from "./state.js";
import { isStopped } from "./stopping.js";
import { utf8Length } from "../utf8.js";
import type { Value } from "./value.js";
import { inlineBytes } from "./value-codec.js";

/** Errors that say nothing about the code: an idempotent step is repeated though its attempts are used up. */
const lossCodes: ReadonlySet<string> = new Set(["LostWorker", "Evicted", "NodeLost", "PodDeleted"]);
const maxRepeats = 3;
/** Errors of an attempt that did not tell what it has done. */
const untold: ReadonlySet<string> = new Set([...lossCodes, "Timeout", "OutOfMemory"]);

/** Starts a code step: evaluates what all its attempts share and queues the first. */
export function queueFirst(pass: Pass, place: Place, action: CodeAction, environment: StepEnvironment): void {
  const env: [string, string][] = [];
  for (const entry of action.env) {
    if (!("value" in entry)) continue;
    const text = asText(pass.json(entry.value, environment.at(`env/${entry.name}`)));
    if (utf8Length(text) > inlineBytes) throw tooLong(entry.name);
    env.push([entry.name, text]);
  }
  const call: CodeCall = {
    input: pass.value(action.with, environment.at("with")),
    env: Object.fromEntries(env),
    totalDeadline: action.totalTimeoutMs === null ? null : pass.now + action.totalTimeoutMs,
  };
  queue(pass, place, 1, call);
}

/** Looks at a code step whose time may have come: its total timeout, or the next attempt after a backoff. */
export function visitCode(pass: Pass, place: Place, phase: CodePhase, action: CodeAction): void {
  const { totalDeadline } = phase;
  if (totalDeadline !== null && totalDeadline <= pass.now && !phase.stop) {
    const error = platformError(
      "Timeout",
      `all attempts together took longer than ${action.totalTimeoutMs} ms`,
    );
    if (phase.retryAt !== null) return fail(pass, place, error);
    pass.emit({
      type: "StepStopped",
      path: pathOf(place),
      stop: { reason: "failed", error },
      finishesRunning: false,
    });
    return cancel(pass, pathOf(place), phase);
  }
  const isDue = phase.retryAt !== null && phase.retryAt <= pass.now;
  // A stop of the same moment has not reached this step yet, but nothing may start after it.
  if (isDue && !isStopped(place.scope)) queue(pass, place, phase.attempt + 1, phase.call);
}

/** Ends a code step early: at once when it waits to try again, else by cancelling its attempt. */
export function stopCode(pass: Pass, step: StepState, phase: CodePhase): void {
  if (phase.retryAt !== null) return pass.emit({ type: "StepCancelled", path: step.path });
  if (phase.stop) return;
  pass.emit({ type: "StepStopped", path: step.path, stop: { reason: "cancelled" }, finishesRunning: false });
  cancel(pass, step.path, phase);
}

/**
 * Takes the end of an attempt.
 *
 * A1 An attempt has one outcome: a fact about an attempt that is not the step's present one, of the run's present
 *    generation, changes nothing.
 * A2 What truly succeeded is a success, even when it was being cancelled.
 */
export function endAttempt(pass: Pass, fact: AttemptEnded): void {
  if (pass.state.outcome || fact.generation !== pass.state.generation) return; // A1
  const step = pass.state.steps.get(fact.path);
  const phase = step?.phase;
  if (phase?.kind !== "code" || phase.attempt !== fact.attempt || phase.retryAt !== null) return; // A1
  const place: Place = { scope: step!.scope, step: stepPlanOf(pass.plan, step!) };
  const { outcome } = fact;
  if (outcome.status === "cancelled") return endCancelled(pass, place, phase);
  if (outcome.status === "failed") return failAttempt(pass, place, phase, outcome.error, hashOf(outcome));
  const taken = pass.attempt(() => {
    checkOutput(pass, place, outcome.output);
    succeed(pass, place, outcome.output, hashOf(outcome)); // A2
  });
  if (!taken.ok) failAttempt(pass, place, phase, taken.error, hashOf(outcome));
}

function tooLong(name: string): Failure {
  const message = `env.${name} is longer than ${inlineBytes} bytes: hand it over by \`with\``;
  return new Failure(platformError("ValueTooLarge", message));
}

function queue(pass: Pass, place: Place, attempt: number, call: CodeCall): void {
  const path = pathOf(place);
  const { runtime, image, resources, files, network, priority } = place.step.action as CodeAction;
  pass.emit({ type: "AttemptQueued", path, attempt, ...(attempt === 1 && { call }) });
  pass.command({
    type: "QueueAttempt",
    path,
    stepId: place.step.id,
    generation: pass.state.generation,
    attempt,
    input: call.input,
    env: call.env,
    priority: priority ?? pass.state.priority,
    timeoutMs: place.step.timeoutMs!,
    requirements: { runtime, image, resources, files, network },
  });
}

function cancel(pass: Pass, path: string, { attempt }: CodePhase): void {
  pass.command({ type: "CancelAttempt", path, generation: pass.state.generation, attempt });
}

function endCancelled(pass: Pass, place: Place, phase: CodePhase): void {
  const more = uncertain(pass, place);
  if (phase.stop?.reason === "failed") return fail(pass, place, phase.stop.error, more);
  if (phase.stop) return pass.emit({ type: "StepCancelled", path: pathOf(place), ...more });
  fail(pass, place, platformError("Cancelled", "the attempt was cancelled from outside the run"), more);
}

interface Hashed {
  readonly fileHash?: string;
}

function hashOf({ fileHash }: Hashed): Hashed {
  return fileHash === undefined ? {} : { fileHash };
}

function failAttempt(pass: Pass, place: Place, phase: CodePhase, cause: FlowError, hash: Hashed): void {
  if (phase.stop) return endCancelled(pass, place, phase);
  const error: FlowError = { ...bounded(cause), step: pathOf(place), attempt: phase.attempt };
  const more = { ...hash, ...(untold.has(error.code) && uncertain(pass, place)) };
  if (isStopped(place.scope)) return fail(pass, place, error, more);
  const retry = pass.attempt(() => planRetry(pass, place, phase, error));
  if (!retry.ok) return fail(pass, place, { ...retry.error, cause: error }, more);
  if (!retry.result) return fail(pass, place, error, more);
  pass.emit({ type: "RetryScheduled", path: pathOf(place), attempt: phase.attempt, error, ...retry.result });
}

interface PlannedRetry {
  readonly retryAt: number;
  readonly isRepeat: boolean;
}

function planRetry(pass: Pass, place: Place, phase: CodePhase, error: FlowError): PlannedRetry | null {
  const action = place.step.action as CodeAction;
  const counted = phase.attempt - phase.repeats;
  if (counted < action.retry.maxAttempts && isWanted(pass, place, action.retry, phase, error)) {
    return {
      retryAt:
        pass.now + backoff(action.retry, counted, `${pass.state.seed}/${pathOf(place)}/${phase.attempt}`),
      isRepeat: false,
    };
  }
  const mayRepeat = action.isIdempotent && lossCodes.has(error.code) && phase.repeats < maxRepeats;
  return mayRepeat ? { retryAt: pass.now, isRepeat: true } : null;
}

function isWanted(pass: Pass, place: Place, retry: RetryPlan, phase: CodePhase, error: FlowError): boolean {
  if (error.code === "Cancelled" || !error.retryable) return false;
  if (retry.codes && !retry.codes.includes(error.code)) return false;
  if (!retry.condition) return true;
  const local = { error: { json: errorToJson(error) }, attempt: { json: phase.attempt } };
  return pass.condition(retry.condition, pass.environment(place, `${pathOf(place)}/retry.if`, local));
}

/**
 * `min(maxDelay, delay · factor^(n−1))` in ms after the n-th counted attempt; with full jitter, a uniform part of it
 * that derives from the seed ("Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 */
function backoff({ delayMs, factor, maxDelayMs, jitter }: RetryPlan, n: number, seed: string): number {
  const longest = Math.min(maxDelayMs, delayMs * factor ** (n - 1));
  return Math.round(jitter === "full" ? longest * fractionOf(seed) : longest);
}

/** A number in [0, 1) that derives from a text. */
function fractionOf(seed: string): number {
  const [a, b, c, d] = digestOf(seed);
  return (a! * 2 ** 24 + b! * 2 ** 16 + c! * 2 ** 8 + d!) / 2 ** 32;
}

function checkOutput(pass: Pass, { step }: { step: StepPlan }, output: Value): void {
  const { outputSchema } = step.action as CodeAction;
  if (outputSchema !== null)
    pass.check(outputSchema, output, "InvalidOutput", `the output of "${step.name}"`);
}
