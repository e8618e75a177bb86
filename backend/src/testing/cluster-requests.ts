import { randomUUID } from "node:crypto";
import type { Pod } from "@flowrunner/protocol";

/** The text of a flow of one Node step. */
export function flowText(name: string, code = "return 1"): string {
  const step = { name: "a", runtime: "node", run: `export default () => { ${code} }` };
  const spec = { steps: [step], output: "${ steps.a.output }" };
  return JSON.stringify({ apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", metadata: { name }, spec });
}

/** A publication in the namespace `shop`, as a controller sends it. */
export const aFlow = (name: string, changes: object = {}) => ({
  ...{ namespace: "shop", name, uid: `uid-of-${name}`, generation: 1, text: flowText(name) },
  ...changes,
});

/** A run in the namespace `shop`, as a controller sends it. */
export const aRun = (flow: string, changes: object = {}) => ({
  ...{ namespace: "shop", origin: { kind: "FlowRun", name: "run-1", uid: randomUUID() } },
  ...{ subject: { flow, version: null }, inputs: {}, idempotencyKey: null, suspend: false, ...changes },
});

/** A function by itself, likewise. */
export const aFunction = (step: object = {}) =>
  aRun("", {
    origin: { kind: "FunctionRun", name: "function-1", uid: randomUUID() },
    subject: { function: { runtime: "node", run: "export default () => 1", ...step } },
  });

export const aPod = (): Pod => ({ namespace: "shop", name: `flow-${randomUUID()}`, uid: randomUUID() });

/** An observation of what became of a pod. */
export const seen = (
  held: { pod: Pod; pool: string },
  reason: string,
  exitCode: number | null = null,
): object => ({
  observations: [{ kind: "pod", pod: held.pod, pool: held.pool, reason, message: "of Kubernetes", exitCode }],
});
