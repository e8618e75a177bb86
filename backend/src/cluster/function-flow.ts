import type { JsonObject } from "@flowrunner/engine";

const name = "main";

/** The document of a flow whose one step is this; the same for the same step. */
export function functionFlow(step: JsonObject): string {
  return JSON.stringify({
    apiVersion: "flowrunner.dev/v1alpha1",
    kind: "Flow",
    metadata: { name },
    spec: { steps: [{ ...step, name }], output: `\${ steps.${name}.output }` },
  });
}
