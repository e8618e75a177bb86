import type { Cache } from "../runtime/cache.js";
import { nestsDeeper } from "../custom-resource/nesting.js";
import type { FlowObject, FlowRunObject } from "../custom-resource/objects.js";
import { resources } from "../kube/resources.js";
import type { RunKind, Wait } from "../run-object/run-kind.js";
import { waitForFlow } from "./wait-for-flow.js";

/** What the engine takes as a run's inputs. */
const deepestInputs = 200;

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
    flawOf: ({ spec }) => (nestsDeeper(spec.inputs, deepestInputs) ? tooDeep : null),
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

const tooDeep: Wait = {
  reason: "NestedTooDeeply",
  message:
    `In \`inputs\` objects and lists stand in each other more than ${deepestInputs} deep, and no run takes that: ` +
    "pass such data as text, or keep it in a file.",
};
