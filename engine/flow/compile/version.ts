import { hexDigestOf } from "../../digest.js";
import type { Json } from "../../json.js";
import type { Branch, Case, Catch, Flow, FlowSpec, Scope, Step, TryStep } from "../generated/types.js";
import { isList, isObject } from "../outline/shape.js";

/**
 * What a version of a flow is known by: SHA-256 of its document's canonical JSON, 64 hex digits. What only the canvas
 * needs (`spec.ui`, `title`) is left out, and so is all metadata but the name: a cluster adds its own.
 */
export function versionOf(flow: Flow): string {
  const { ui: _, ...spec } = flow.spec;
  const { apiVersion, kind } = flow;
  const document: unknown = {
    apiVersion,
    kind,
    metadata: { name: flow.metadata.name },
    spec: untitledSpec(spec),
  };
  return hexDigestOf(canonicalJson(document as Json));
}

function untitledScope<S extends Scope>(scope: S): S {
  return { ...scope, steps: scope.steps.map(untitledStep) };
}

function untitledSpec(spec: FlowSpec): FlowSpec {
  const { onFailure, finally: last } = spec;
  return {
    ...untitledScope(spec),
    ...(onFailure && { onFailure: untitledScope(onFailure) }),
    ...(last && { finally: untitledScope(last) }),
  };
}

function untitledTry(step: TryStep): TryStep {
  const { try: tried, catch: catches, finally: last } = step;
  return {
    ...step,
    try: untitledScope(tried),
    ...(catches && { catch: catches.map(untitledScope<Catch>) }),
    ...(last && { finally: untitledScope(last) }),
  };
}

function untitledStep({ title: _, ...step }: Step): Step {
  if ("parallel" in step) return { ...step, parallel: step.parallel.map(untitledScope<Branch>) };
  if ("forEach" in step || "while" in step || "repeat" in step) return untitledScope(step);
  if ("try" in step) return untitledTry(step);
  if ("compensate" in step && step.compensate) return { ...step, compensate: untitledScope(step.compensate) };
  if (!("switch" in step)) return step;
  const cases = step.switch.map(untitledScope<Case>);
  return step.default
    ? { ...step, switch: cases, default: untitledScope(step.default) }
    : { ...step, switch: cases };
}

/** JSON without white space, keys in the order of their UTF-16 units. */
function canonicalJson(json: Json): string {
  if (isList(json)) return `[${json.map(canonicalJson).join(",")}]`;
  if (!isObject(json)) return JSON.stringify(json);
  const members = Object.keys(json)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(json[key]!)}`);
  return `{${members.join(",")}}`;
}
