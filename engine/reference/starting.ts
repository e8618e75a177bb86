import { attemptTo, fail, skip } from "./ending.js";
import { joinImpossible } from "./scopes.js";
import { joinedOf, readiness, type Readiness } from "./needs.js";
import { sight } from "./sight.js";
import type { Run, Step } from "./tree.js";
import { isTrue } from "./values.js";
import { meaningOf } from "./verbs/registry.js";

/** Whether a step of an open scope in which nothing has failed starts now. */
export function startsNow(step: Step): boolean {
  return step.status === "pending" && readiness(step) !== "no";
}

/** A step whose needs are decided starts, is skipped, or cannot be. */
export function start(run: Run, step: Step): void {
  const ready = readiness(step) as Exclude<Readiness, "no">;
  step.generation = run.generation;
  if (step.plan.isDisabled || ready === "skipped") return skip(run, step);
  if (ready === "impossible") return fail(run, step, joinImpossible);
  step.joined = joinedOf(step);
  attemptTo(run, step, () => {
    const { condition, action } = step.plan;
    if (condition && !isTrue(condition, sight(run, step.scope, step))) return skip(run, step);
    meaningOf(action).begin(run, step, action);
  });
}
