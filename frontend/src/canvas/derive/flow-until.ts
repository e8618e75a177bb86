import {
  pointerKeys,
  type Json,
  type JsonObject,
  type ScopeSketch,
  type StepSketch,
} from "@flowrunner/engine";
import { endingOf } from "../graph/find-step.js";
import { nodeViewOf } from "../nodes/registry.js";
import { objectIn } from "../nodes/words.js";

/** What ends a flow, in the order in which it comes. */
const endings = ["onFailure", "finally"];

/** What the end of a flow or of a scope says of steps that may not be there. */
const spoken = ["output", "outputSchema", ...endings];

/** How a container waits for scopes of which only one is left. */
const joining = ["output", "outputSchema", "join", "cancelRest", "collect"];

/**
 * A flow that ends with the step at `path`, a JSON Pointer: the step with all that it waits for, in its own scope and in
 * those around it, and nothing else. A container that it waits for stays whole; of one that it is in, what leads to it.
 */
export function flowUntil(document: JsonObject, root: ScopeSketch, path: string): JsonObject {
  const spec = objectIn(document["spec"]);
  const ending = endingOf(root, path);
  return { ...document, spec: ending ? endedUntil(spec, ending, path) : scopeUntil(spec, root, path) };
}

/** What ends a flow comes after all of it, which stays whole. */
function endedUntil(spec: JsonObject, ending: ScopeSketch, path: string): JsonObject {
  const { label } = ending;
  const earlier = without(spec, endings.slice(endings.indexOf(label) + 1));
  return { ...earlier, [label]: scopeUntil(objectIn(spec[label]), ending, path) };
}

function scopeUntil(json: JsonObject, scope: ScopeSketch, path: string): JsonObject {
  const last = scope.steps.find((step) => isAt(step, path))!;
  const kept = withAllWaitedFor(scope, last);
  const steps = scope.steps
    .filter((step) => kept.has(step.path))
    .map((step) => (step === last && step.path !== path ? containerUntil(step, path) : step.json));
  return { ...without(json, spoken), steps };
}

function isAt(step: StepSketch, path: string): boolean {
  return step.path === path || path.startsWith(`${step.path}/`);
}

function withAllWaitedFor({ steps }: ScopeSketch, last: StepSketch): ReadonlySet<string> {
  const kept = new Set<string>();
  const open = [last];
  for (let step = open.pop(); step; step = open.pop()) {
    if (kept.has(step.path)) continue;
    kept.add(step.path);
    const waitedFor = new Set(step.waits.map(({ on }) => on));
    open.push(...steps.filter((other) => waitedFor.has(other.path)));
  }
  return kept;
}

/** A container on the way to `path`: of the scope that it is in, only what leads there. */
function containerUntil(step: StepSketch, path: string): JsonObject {
  const inner = step.scopes.find((scope) => path.startsWith(`${scope.path}/`))!;
  const scope = inner.path.slice(step.path.length);
  const keys = pointerKeys(scope);
  const whole = without(step.json, joining);
  const json = scopeUntil(objectIn(valueAt(whole, keys)), inner, path);
  const { leading } = nodeViewOf(step);
  return leading ? leading(whole, { scope, json }) : objectIn(replaced(whole, keys, json));
}

function valueAt(json: Json | undefined, [key, ...rest]: readonly string[]): Json | undefined {
  if (key === undefined) return json;
  return valueAt(Array.isArray(json) ? json[Number(key)] : objectIn(json)[key], rest);
}

function replaced(json: Json | undefined, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  if (!Array.isArray(json)) return { ...objectIn(json), [key]: replaced(objectIn(json)[key], rest, value) };
  return json.map((item, index) => (String(index) === key ? replaced(item, rest, value) : item));
}

function without(json: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)));
}
