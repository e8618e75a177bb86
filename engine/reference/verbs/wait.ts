import type { Action } from "../../flow/plan.js";
import { parseDuration } from "../../flow/duration.js";
import type { Json } from "../../json.js";
import { Failed, platform } from "../failures.js";
import { sight } from "../sight.js";
import { valueOf } from "../values.js";
import type { Meaning } from "./meaning.js";

export const wait: Meaning<Extract<Action, { verb: "wait" }>> = {
  begin(run, step, { time, isInstant }) {
    const given = valueOf(time, sight(run, step.scope, step));
    const until = isInstant ? instantOf(given) : run.now + durationOf(given);
    step.status = "underWay";
    step.activity = { kind: "timer", until };
  },
};

function durationOf(given: Json): number {
  return (typeof given === "string" ? parseDuration(given) : null) ?? refused();
}

function instantOf(given: Json): number {
  const at = typeof given === "string" ? Date.parse(given) : NaN;
  return Number.isNaN(at) ? refused() : at;
}

function refused(): never {
  throw new Failed(platform("InvalidInput"));
}
