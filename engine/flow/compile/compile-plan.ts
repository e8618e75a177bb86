import type { JsonObject } from "../../json.js";
import type { Flow, Trigger } from "../generated/types.js";
import type { ScopeOutline } from "../outline/outline.js";
import type { Plan, ScopeEndings, SchedulePlan } from "../plan.js";
import { parseDuration } from "../duration.js";
import type { Compiler } from "./compiler.js";
import { versionOf } from "./version.js";

const DEFAULT_TIMEOUT = "30d";
const DEFAULT_PRIORITY = 50;

/** The plan of a valid flow. */
export function compilePlan(flow: Flow, root: ScopeOutline, compiler: Compiler): Plan {
  const { spec } = flow;
  return {
    name: flow.metadata.name,
    version: versionOf(flow),
    description: spec.description ?? null,
    inputs: spec.inputs ?? null,
    outputSchema: spec.outputSchema ?? null,
    root: compiler.scope(root, endingsOf(root, compiler)),
    timeoutMs: parseDuration(spec.timeout ?? DEFAULT_TIMEOUT)!,
    priority: spec.priority ?? DEFAULT_PRIORITY,
    schedules: (spec.triggers ?? []).flatMap(schedulesOf),
  };
}

function schedulesOf(trigger: Trigger): SchedulePlan[] {
  const { name, enabled = true, schedule } = trigger;
  if (!schedule) return [];
  const { cron, timezone = "UTC", overlap = "allow", catchUp = 1 } = schedule;
  const condition = trigger.if === undefined ? null : String(trigger.if);
  return [
    {
      ...{ name, isEnabled: enabled, cron, timezone, overlap, catchUp, condition },
      with: (trigger.with ?? {}) as JsonObject,
    },
  ];
}

function endingsOf({ endings }: ScopeOutline, compiler: Compiler): Partial<ScopeEndings> {
  return Object.fromEntries(endings.map((ending) => [ending.section!, compiler.scope(ending)]));
}
