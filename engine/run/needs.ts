import type { StepPlan } from "../flow/plan.js";
import type { Json } from "../json.js";
import { platformError, type FlowError } from "./flow-error.js";
import type { EndedPhase, Phase, ScopeState, StepState } from "./state.js";
import type { Hole, Value } from "./value.js";

/** What a step's needs say of it now. */
export type Readiness =
  | { readonly kind: "waits" }
  | { readonly kind: "ready" }
  | { readonly kind: "skip" }
  | { readonly kind: "impossible"; readonly error: FlowError };

/** Judges the needs of a step that has not started. Needs are never unsatisfied again, so the count of known ones only grows. */
export function judgeNeeds(scope: ScopeState, step: StepPlan): Readiness {
  const { all, some } = step.needs;
  let known = scope.satisfied.get(step.name) ?? 0;
  while (known < all.length && isSatisfied(scope.steps.get(all[known]!.name)?.phase)) known += 1;
  scope.satisfied.set(step.name, known);
  if (known < all.length) return { kind: "waits" };
  return some ? judgeCount(scope, step.name, some) : { kind: "ready" };
}

/**
 * `{name, output}` of the listed steps that had succeeded when the step started (or would now), in order of ending: the
 * root `joined`. Null for a step whose needs count nothing.
 */
export function joinedOf(scope: ScopeState, { name, needs: { some } }: StepPlan): Value | null {
  if (!some) return null;
  const until = scope.steps.get(name)?.startedAfter ?? Infinity;
  const succeeded = some.of
    .flatMap((need) => scope.steps.get(need.name) ?? [])
    .filter((step) => step.phase.kind === "succeeded" && step.endOrder! < until)
    .sort((a, b) => a.endOrder! - b.endOrder!);
  const holes = succeeded.flatMap((step, index) => outputHoles(step, index));
  const json: Json = succeeded.map((step) => ({ name: step.name, output: outputOf(step).json }));
  return holes.length > 0 ? { json, holes } : { json };
}

function outputHoles(step: StepState, index: number): Hole[] {
  return (outputOf(step).holes ?? []).map(({ at, payload }) => ({ at: [index, "output", ...at], payload }));
}

function outputOf({ phase }: StepState): Value {
  return phase.kind === "succeeded" ? phase.output : { json: null };
}

function isSatisfied(phase: Phase | undefined): boolean {
  if (phase?.kind === "failed") return phase.effect === "continues";
  return phase?.kind === "succeeded" || phase?.kind === "skipped";
}

function judgeCount(
  scope: ScopeState,
  name: string,
  some: NonNullable<StepPlan["needs"]["some"]>,
): Readiness {
  const ends = some.of.map((need) => endOf(scope.steps.get(need.name)?.phase));
  const succeeded = ends.filter((end) => end?.kind === "succeeded").length;
  const open = ends.filter((end) => end === null).length;
  if (succeeded >= some.count) return { kind: "ready" };
  if (succeeded + open >= some.count) return { kind: "waits" };
  if (ends.every((end) => end?.kind === "skipped")) return { kind: "skip" };
  const list = some.of.map((need, index) => `${need.name} ${ends[index]?.kind ?? "open"}`).join(", ");
  const message = `"${name}" needs ${some.count} of ${some.of.length} steps to succeed, which can no longer happen: ${list}`;
  return { kind: "impossible", error: platformError("JoinImpossible", message) };
}

function endOf(phase: Phase | undefined): EndedPhase | null {
  switch (phase?.kind) {
    case "succeeded":
    case "failed":
    case "skipped":
    case "cancelled":
      return phase;
    default:
      return null;
  }
}
