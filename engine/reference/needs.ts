import type { Json } from "../json.js";
import { isEnded, type Step } from "./tree.js";

export type Readiness = "no" | "ready" | "skipped" | "impossible";

/** Whether a step's needs let it start: see "Order" of the flow language. */
export function readiness(step: Step): Readiness {
  const { all, some } = step.plan.needs;
  const named = (names: readonly { name: string }[]): Step[] =>
    names.map(({ name }) => step.scope.steps.get(name)!);
  if (!named(all).every(isSatisfied)) return "no";
  if (!some) return "ready";
  const counted = named(some.of);
  const succeeded = counted.filter(({ status }) => status === "succeeded").length;
  const open = counted.filter((one) => !isEnded(one)).length;
  if (succeeded >= some.count) return "ready";
  if (counted.every(({ status }) => status === "skipped")) return "skipped";
  return succeeded + open < some.count ? "impossible" : "no";
}

/** A plain need: a step that succeeded, was skipped, or failed with an `onError` that goes on. */
function isSatisfied({ status, effect }: Step): boolean {
  return status === "succeeded" || status === "skipped" || (status === "failed" && effect === "goesOn");
}

/** The successes so far, in order of ending. */
export function joinedOf(step: Step): Json | undefined {
  const { some } = step.plan.needs;
  if (!some) return undefined;
  return some.of
    .map(({ name }) => step.scope.steps.get(name)!)
    .filter(({ status }) => status === "succeeded")
    .sort((a, b) => a.endedTick - b.endedTick)
    .map(({ plan, output }) => ({ name: plan.name, output: output ?? null }));
}
