import { isDeepStrictEqual } from "node:util";
import type { JsonSchema } from "@flowrunner/engine";
import type { FlowRunSpec } from "@flowrunner/kube";
import { stepOf } from "../function-run/function-run-kind.js";
import type { AdmissionRequest, Applied } from "./admission-review.js";
import { faultOfNul } from "./check-data.js";
import { checkFlow, checkFunction } from "./check-flow.js";
import { checkInputs } from "./check-flow-run.js";
import { checkUnchanged } from "./check-unchanged.js";
import { good, type Verdict } from "./verdict.js";

/** What a FlowRun's inputs are held to; null: its Flow is not known, or takes anything. */
export type InputsOf = (run: Applied) => JsonSchema | null;

/** What of a run's spec may change. */
const mutable = {
  FlowRun: ["suspend", "cancel", "ttlSecondsAfterFinished"],
  FunctionRun: ["cancel", "ttlSecondsAfterFinished"],
};

/**
 * Whether an object may be as somebody applies it. Pure; takes as long as the object makes it. An object that is being
 * deleted may be anything: nothing may keep it. A spec that is as it was is not judged again: who may change labels or
 * finalizers, the controller above all, is no more kept from it by a fault that came in before than by one that only a
 * later version finds.
 */
export function judge({ kind: { kind }, object, oldObject }: AdmissionRequest, inputsOf: InputsOf): Verdict {
  if (object.metadata.deletionTimestamp !== undefined) return good;
  if (kind === "Flow") return isDeepStrictEqual(oldObject?.spec, object.spec) ? good : judgeFlow(object);
  if (kind !== "FlowRun" && kind !== "FunctionRun") return good;
  if (oldObject) return checkUnchanged(oldObject.spec, object.spec, mutable[kind]);
  return kind === "FlowRun" ? judgeFlowRun(object, inputsOf(object)) : judgeFunctionRun(object);
}

function judgeFlow({ metadata: { name }, spec }: Applied): Verdict {
  return withoutNul(spec, "spec") ?? checkFlow(name, spec);
}

function judgeFlowRun({ spec }: Applied, schema: JsonSchema | null): Verdict {
  const { inputs = {} } = spec as unknown as FlowRunSpec;
  return withoutNul(inputs, "spec.inputs") ?? checkInputs({ inputs }, schema);
}

function judgeFunctionRun({ spec }: Applied): Verdict {
  return withoutNul(spec, "spec") ?? checkFunction(stepOf(spec));
}

function withoutNul(value: unknown, field: string): Verdict | null {
  const fault = faultOfNul(value, field);
  return fault && { faults: [fault], warnings: [] };
}
