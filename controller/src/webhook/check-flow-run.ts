import { acceptInputs, type Json, type JsonSchema } from "@flowrunner/engine";
import type { FlowRunSpec } from "@flowrunner/kube";
import { fieldOf } from "../flow/diagnostic-text.js";
import type { Verdict } from "./verdict.js";

/** Whether a run may begin with these inputs. `schema`: the flow's; null: it is not known, or has none. */
export function checkInputs(
  { inputs = {} }: Pick<FlowRunSpec, "inputs">,
  schema: JsonSchema | null,
): Verdict {
  const accepted = acceptInputs({ inputs: schema }, inputs as Json);
  const issues = "issues" in accepted ? accepted.issues : [];
  const faults = issues.map(({ path, message }) => ({
    field: `spec.inputs${path === "" ? "" : fieldOf(`/x${path}`).slice(1)}`,
    code: "InvalidInput",
    message,
  }));
  return { faults, warnings: [] };
}
