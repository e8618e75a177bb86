import type { RepeatAction, WhileAction } from "../flow/plan.js";
import { platformError } from "./flow-error.js";
import type { Verdict } from "./joins.js";
import { pathOf, type Place } from "./place.js";
import type { Pass } from "./pass.js";
import type { Children } from "./state.js";
import { isStopped } from "./stopping.js";
import type { Value } from "./value.js";

export type LoopAction = WhileAction | RepeatAction;

const nothing: Value = { json: null };

/**
 * What a `while` or `repeat` makes of its iterations so far; `limit`: it would go on, but may not, and that is a success.
 * Throws what evaluating its condition throws.
 */
export function judgeLoop(
  pass: Pass,
  place: Place,
  action: LoopAction,
  children: Children,
): Verdict | "limit" {
  if (children.failed > 0) return { reason: "childFailed" };
  // Of a stopped loop no condition is looked at: it ends when the stop reaches it.
  if (children.open.size > 0 || isStopped(place.scope)) return "open";
  if (!wantsMore(pass, place, action, children)) return "success";
  if (children.opened < action.maxIterations) return "open";
  if (action.onLimit === "continue") return "limit";
  const message = `"${place.step.name}" would go on after ${action.maxIterations} iterations, which is its limit`;
  return { reason: "failed", error: platformError("IterationLimit", message) };
}

function wantsMore(pass: Pass, place: Place, action: LoopAction, children: Children): boolean {
  const { opened, total, latest } = children;
  const sees = (index: number, field: string) =>
    pass.environment(place, `${pathOf(place)}[${index}]/${field}`, {
      index: { json: index },
      last: latest ?? nothing,
    });
  if (action.verb === "while") return pass.condition(action.condition, sees(opened, "while"));
  if (!action.until) return opened < total;
  return opened === 0 || !pass.condition(action.until, sees(opened - 1, "until"));
}
