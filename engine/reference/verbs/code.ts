import type { CodeAction } from "../../flow/plan.js";
import { sight } from "../sight.js";
import { startAttempt } from "../attempts.js";
import { valueOf } from "../values.js";
import { Failed, platform } from "../failures.js";
import type { Json } from "../../json.js";
import type { Meaning } from "./meaning.js";

/** `run` and `file`. */
export const code: Meaning<CodeAction> = {
  begin(run, step, { with: input, env, totalTimeoutMs }) {
    const names = sight(run, step.scope, step);
    const given = valueOf(input, names);
    for (const entry of env) if ("value" in entry) checkText(valueOf(entry.value, names));
    const totalDeadline = totalTimeoutMs === null ? null : run.now + totalTimeoutMs;
    step.status = "underWay";
    startAttempt(run, step, { input: given, repeats: 0, totalDeadline });
  },
};

const longestEnvText = 64 * 1024;

function checkText(given: Json): void {
  if (typeof given === "string" && given.length > longestEnvText) throw new Failed(platform("ValueTooLarge"));
}
