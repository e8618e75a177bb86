import type { Cache } from "../runtime/cache.js";
import type { FlowObject, FlowRunObject } from "../custom-resource/objects.js";
import { resources } from "../kube/resources.js";
import type { RunKind } from "../run-object/run-kind.js";
import { waitForFlow } from "./wait-for-flow.js";

/** A FlowRun is a run of a published version of its Flow. */
export function flowRunKind(flows: Pick<Cache<FlowObject>, "get">): RunKind<FlowRunObject> {
  return {
    kind: "FlowRun",
    resource: resources.flowRuns,
    request: ({ spec: { flow, version = null, inputs = {}, idempotencyKey = null } }) => ({
      subject: { flow, version },
      inputs,
      idempotencyKey,
    }),
    isSuspended: ({ spec }) => spec.suspend === true,
    waitOf: ({ metadata: { namespace = "" }, spec }) =>
      waitForFlow(spec, flows.get({ namespace, name: spec.flow })),
    shown: ({ flow, steps: { ended, total } }) => ({
      ...(flow && { version: flow.number }),
      progress: `${ended}/${total}`,
    }),
    claims: () => [],
  };
}
