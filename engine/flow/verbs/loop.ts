import type { JsonObject } from "../../json.js";
import type { RepeatStep, WhileStep } from "../generated/types.js";
import type { LoopLimit } from "../plan.js";
import type { NestedScope } from "./verb-definition.js";

export const DEFAULT_MAX_ITERATIONS = 1_000;

/** The scope of `while` and `repeat`: any iteration. */
export function iterationOf(step: JsonObject, path: string): NestedScope[] {
  return [{ json: step, path, suffix: "[]", variables: ["index"] }];
}

/** How often a loop may go round, and what it gives. `max`: what stands beside its condition. */
export function compileLimit(step: WhileStep | RepeatStep, max?: number): LoopLimit {
  return {
    maxIterations: max ?? step.maxIterations ?? DEFAULT_MAX_ITERATIONS,
    onLimit: step.onLimit ?? "fail",
    collect: step.collect ?? "last",
  };
}
