import type { Join, StepPlan } from "../flow/plan.js";
import type { StepStop } from "./events.js";
import { platformError } from "./flow-error.js";
import type { ContainerAction } from "./plan-lookup.js";
import type { Children } from "./state.js";

/** What a container makes of the scopes that have ended so far: it goes on, has succeeded, or fails. */
export type Verdict = "open" | "success" | StepStop;

export function joinOf(action: ContainerAction): Join {
  return "join" in action ? action.join : { kind: "all" };
}

/** `left`: how many scopes may still end. */
export function judgeJoin(join: Join, children: Children, left: number, { name }: StepPlan): Verdict {
  const { total, succeeded, failed } = children;
  if (join.kind === "all" && failed > 0) return { reason: "childFailed" };
  if (join.kind !== "atLeast") return left === 0 ? "success" : "open";
  if (succeeded >= join.count) return "success";
  if (succeeded + left >= join.count) return "open";
  const message = `"${name}" needs ${join.count} of ${total} to succeed, ${succeeded} did and ${failed} failed`;
  return { reason: "failed", error: platformError("JoinImpossible", message) };
}

/** How many scopes of a container may still end. */
export function leftOf({ open, total, opened }: Children): number {
  return open.size + (total - opened);
}
