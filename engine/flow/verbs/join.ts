import type { ForEachStep, ParallelStep } from "../generated/types.js";
import type { Collect, Join } from "../plan.js";

/** What `join` says; `any` is the first success. */
export function compileJoin(join: ParallelStep["join"] = "all"): Join {
  if (typeof join === "object") return { kind: "atLeast", count: join.atLeast };
  return join === "any" ? { kind: "atLeast", count: 1 } : { kind: join };
}

export function compileCollect(step: ParallelStep | ForEachStep, byDefault: Collect): Collect {
  return step.collect ?? (step.join === "settled" ? "settled" : byDefault);
}
