import type { JsonObject } from "@flowrunner/engine";
import type { RunView } from "@flowrunner/protocol";
import type { Claim } from "../custom-resource/conditions.js";
import { nestsDeeper } from "../custom-resource/nesting.js";
import type { FunctionRunObject, RunStatus } from "../custom-resource/objects.js";
import { bounded } from "../custom-resource/status-text.js";
import { resources } from "../kube/resources.js";
import { isOver } from "../run-object/plan-run.js";
import type { RunKind, Wait } from "../run-object/run-kind.js";

type Attempt = NonNullable<RunView["attempt"]>;

/** What the engine takes of a document, and so of a step of one. */
const deepestStep = 256;

/** A FunctionRun is a run of one step. */
export const functionRunKind: RunKind<FunctionRunObject> = {
  kind: "FunctionRun",
  resource: resources.functionRuns,
  request: ({ spec }) => ({ subject: { function: stepOf(spec) }, inputs: {}, idempotencyKey: null }),
  flawOf: ({ spec }) => (nestsDeeper(spec, deepestStep) ? tooDeep : null),
  isSuspended: () => false,
  waitOf: () => null,
  shown: ({ attempt }) => (attempt ? shownOf(attempt) : {}),
  claims: (view) => [scheduled(view), started(view)],
};

const tooDeep: Wait = {
  reason: "NestedTooDeeply",
  message:
    `In \`spec\` objects and lists stand in each other more than ${deepestStep} deep, and no function takes that: ` +
    "pass such data as text, or keep it in a file.",
};

/** The step of a flow that a FunctionRun's spec is, without a name. */
export function stepOf(spec: object): JsonObject {
  const { cancel: _, ttlSecondsAfterFinished: __, ...step } = spec as JsonObject;
  return step;
}

function shownOf({ number, pod, exit, usage, endedAt }: Attempt): Partial<RunStatus> {
  return {
    attempt: number,
    ...(pod && { pod: pod.name }),
    ...(endedAt !== null && { exit: exitOf(exit) }),
    ...(usage && { usage: usageOf(usage) }),
  };
}

function exitOf({ code, signal, reason }: Attempt["exit"]): NonNullable<RunStatus["exit"]> {
  return {
    ...(code !== null && { code }),
    ...(signal !== null && { signal }),
    ...(reason !== null && { reason: bounded(reason, 256) }),
  };
}

function usageOf({ cpuMs, peakMemoryBytes, wallMs }: NonNullable<Attempt["usage"]>): RunStatus["usage"] {
  return { cpuMs, peakMemoryBytes, wallMs };
}

function scheduled({ attempt, waitingFor, ...view }: RunView): Claim {
  const type = "Scheduled";
  if (attempt?.pod)
    return { type, status: "True", reason: "Claimed", message: `The pod ${attempt.pod.name} has it.` };
  const isPast = isOver({ attempt, waitingFor, ...view });
  if (isPast)
    return { type, status: "False", reason: "NeverClaimed", message: "It ended before a pod had it." };
  return { type, status: "False", reason: "Waiting", message: waitingFor ?? "It waits for a pod." };
}

function started({ attempt }: RunView): Claim {
  const type = "Started";
  if (!attempt || attempt.startedAt === null)
    return { type, status: "False", reason: "NotStarted", message: "The code has not begun." };
  return { type, status: "True", reason: "Started", message: `Attempt ${attempt.number} has begun.` };
}
