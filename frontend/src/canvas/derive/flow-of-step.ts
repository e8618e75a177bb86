import {
  ExpressionFailure,
  evaluateTree,
  pointerTo,
  sightAt,
  type Environment,
  type Json,
  type JsonObject,
  type StepSketch,
} from "@flowrunner/engine";
import { isObject } from "../nodes/words.js";
import { shownEnvironment } from "../values/shown-environment.js";
import { NotYetThere, type ShownValues } from "../values/shown-values.js";

/** What a step would be given now, or why that cannot be said. */
export type ResolvedStep =
  | { readonly kind: "resolved"; readonly input: JsonObject; readonly document: JsonObject }
  /** `step`: what has to run first; null: something else is missing. */
  | { readonly kind: "missing"; readonly reason: string; readonly step: string | null };

/** What stands between a step and its start, and what may name other steps. */
const leftOut = ["needs", "if", "disabled", "onError", "output", "with", "env", "compensate"];

/**
 * A flow of one code step by itself, whose input is the run's: its `with` and `env`, evaluated with what a run has
 * shown. A step with other things to do is refused.
 */
export function flowOfStep(document: JsonObject, step: StepSketch, values: ShownValues): ResolvedStep {
  const sight = sightAt(document, pointerTo(step.path, "with"));
  if (!sight || (step.verb !== "run" && step.verb !== "file"))
    return missing("only code runs by itself", null);
  const seen = shownEnvironment(values, sight);
  try {
    const input = evaluateTree(step.json["with"] ?? {}, seen) as JsonObject;
    const env = evaluatedEnv(step.json["env"], seen);
    return { kind: "resolved", input, document: alone(document, step, input, env) };
  } catch (failure) {
    if (failure instanceof NotYetThere) return missing(failure.message, failure.step);
    if (failure instanceof ExpressionFailure) return missing(failure.message, null);
    throw failure;
  }
}

/** Secrets stay where they are named. */
function evaluatedEnv(env: Json | undefined, seen: Environment): JsonObject | null {
  if (!isObject(env)) return null;
  const entries = Object.entries(env).map(([name, value]) => {
    if (typeof value !== "string") return [name, value] as const;
    const text = evaluateTree(value, seen);
    return [name, literal(typeof text === "string" ? text : JSON.stringify(text ?? null))] as const;
  });
  return Object.fromEntries(entries);
}

function literal(text: string): string {
  return text.replaceAll("${", "$${");
}

function alone(
  { apiVersion, kind, metadata }: JsonObject,
  step: StepSketch,
  input: JsonObject,
  env: JsonObject | null,
): JsonObject {
  const given = Object.keys(input).map((key) => [key, `\${ inputs[${JSON.stringify(key)}] }`] as const);
  const kept = Object.entries(step.json).filter(([key]) => !leftOut.includes(key));
  const only = {
    ...Object.fromEntries(kept),
    ...(given.length > 0 && { with: Object.fromEntries(given) }),
    ...(env && { env }),
  };
  return { apiVersion: apiVersion!, kind: kind!, metadata: metadata!, spec: { steps: [only] } };
}

function missing(reason: string, step: string | null): ResolvedStep {
  return { kind: "missing", reason, step };
}
