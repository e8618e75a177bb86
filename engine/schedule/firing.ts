import type { Environment } from "../expressions/environment.js";
import { evaluateCondition, evaluateTree } from "../expressions/evaluate-tree.js";
import type { SchedulePlan } from "../flow/plan.js";
import type { Json, JsonObject } from "../json.js";

/** What `trigger` is in expressions of the trigger and of the run that it starts. */
export interface Firing extends JsonObject {
  readonly kind: "schedule";
  /** The trigger's. */
  readonly name: string;
  /** RFC 3339, in UTC. */
  readonly scheduledAt: string;
}

export function firingOf({ name }: Pick<SchedulePlan, "name">, scheduledAt: number): Firing {
  return { kind: "schedule", name, scheduledAt: new Date(scheduledAt).toISOString() };
}

/**
 * The input of the run that a firing starts; null: its `if` says that there is to be none. The same firing with the same
 * config gives the same: `now` is the scheduled time. Throws `ExpressionFailure`.
 */
export function inputOfFiring(schedule: SchedulePlan, firing: Firing, config: JsonObject): Json | null {
  const roots: JsonObject = { trigger: firing, config };
  const environment: Environment = {
    lookup: (root) => roots[root],
    now: Date.parse(firing.scheduledAt),
    seed: `${schedule.name}/${firing.scheduledAt}`,
  };
  if (schedule.condition !== null && !evaluateCondition(schedule.condition, environment)) return null;
  return evaluateTree(schedule.with, environment)!;
}
