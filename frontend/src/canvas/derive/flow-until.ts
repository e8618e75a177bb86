import type { Json, JsonObject, ScopeSketch, StepSketch } from "@flowrunner/engine";
import { isObject } from "../nodes/words.js";

/** What the end of a flow or of a scope says of steps that may not be there. */
const spoken = ["output", "outputSchema"];

/** How a container waits for scopes of which only one is left. */
const joining = ["output", "outputSchema", "join", "cancelRest", "collect"];

/**
 * A flow that ends with the step at `path`, a JSON Pointer: the step with all that it waits for, in its own scope and in
 * those around it, and nothing else. A container that it waits for stays whole; of one that it is in, what leads to it.
 */
export function flowUntil(document: JsonObject, root: ScopeSketch, path: string): JsonObject {
  const spec = scopeUntil(objectIn(document["spec"]), root, path);
  return { ...document, spec };
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

/** A container of whose scopes only the one around `path` is left, and of that what leads there. */
function containerUntil(step: StepSketch, path: string): JsonObject {
  const inner = step.scopes.find((scope) => path.startsWith(`${scope.path}/`))!;
  const json = without(step.json, joining);
  switch (step.verb) {
    case "parallel":
      return {
        ...json,
        parallel: listIn(json["parallel"]).flatMap((branch, index) => branchUntil(branch, index)),
      };
    case "switch":
      return switchUntil(json);
    default:
      return scopeUntil(json, inner, path);
  }

  function branchUntil(branch: Json, index: number): JsonObject[] {
    const isOn = inner.path === `${step.path}/parallel/${index}`;
    return isOn ? [scopeUntil(objectIn(branch), inner, path)] : [];
  }

  /** The cases before it stay, for the first true one is taken; what they do does not. */
  function switchUntil(all: JsonObject): JsonObject {
    const cases = listIn(all["switch"]).map((each, index) => {
      const isOn = inner.path === `${step.path}/switch/${index}`;
      return isOn
        ? scopeUntil(objectIn(each), inner, path)
        : { ...without(objectIn(each), spoken), steps: [nothing] };
    });
    const isDefault = inner.path === `${step.path}/default`;
    return {
      ...without(all, ["default"]),
      switch: cases,
      ...(isDefault && { default: scopeUntil(objectIn(all["default"]), inner, path) }),
    };
  }
}

const nothing: JsonObject = { name: "otherwise", value: null };

function without(json: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)));
}

function objectIn(json: Json | undefined): JsonObject {
  return isObject(json) ? json : {};
}

function listIn(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : [];
}
