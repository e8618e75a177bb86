import { succeed } from "./ending.js";
import { Failed, failureOf } from "./failures.js";
import type { Verdict } from "./joins.js";
import { endAsTold, endEarly, stopScope } from "./stopping.js";
import { containerOf, openScopesOf, type Failure, type Run, type Step } from "./tree.js";
import { meaningOf } from "./verbs/registry.js";

/** The next place that may open: while fewer than `maxParallel` are open. Null: none. */
export function nextPlace(step: Step): number | null {
  const { scopes, total, maxParallel } = containerOf(step)!;
  const isFull = openScopesOf(step).length >= maxParallel;
  return step.stop || scopes.size === total || isFull ? null : scopes.size;
}

/** Opens the place; `vars` that fail, fail the container. */
export function openPlace(run: Run, step: Step, place: number): void {
  const container = containerOf(step)!;
  const failure = failureOf(() => container.scopes.set(place, container.open(place)));
  if (failure) endEarly(run, step, { why: "failed", error: { ...failure, step: step.path } }, false);
}

export function verdict(run: Run, step: Step): Verdict {
  const { action } = step.plan;
  const { container } = meaningOf(action);
  if (step.stop?.why === "broke") return container!.whenLeft!(step, action);
  return container!.verdict(step, action, run);
}

/** What its join has decided: it succeeds at once, or everything in it is to end before it fails. */
export function judge(run: Run, step: Step): void {
  const { action } = step.plan;
  const { container } = meaningOf(action);
  const said = verdict(run, step);
  step.stop = null;
  if (said.kind === "fails") return failAfterAll(run, step, said.error);
  step.limitReached = said.kind === "succeeds" && said.isLimited === true;
  try {
    succeed(run, step, container!.result(step, action));
  } catch (thrown) {
    if (!(thrown instanceof Failed)) throw thrown;
    return failAfterAll(run, step, { ...thrown.failure, step: step.path });
  }
  if (!container!.cancelsRest(action)) return;
  for (const scope of openScopesOf(step)) stopScope(run, scope, { why: "cancelled" }, false);
}

/** At once, if nothing in it is open any more. */
function failAfterAll(run: Run, step: Step, error: Failure): void {
  endEarly(run, step, { why: "failed", error }, false);
  if (openScopesOf(step).length === 0) endAsTold(run, step);
}

/** A stopped container in which everything has ended. */
export function endStopped(run: Run, step: Step): void {
  if (step.stop!.why === "broke") judge(run, step);
  else endAsTold(run, step);
}
