import type { Json } from "@flowrunner/engine";
import type { RunView } from "@flowrunner/protocol";
import { conditionsOf, type Claim } from "../custom-resource/conditions.js";
import { durationText, instantOf } from "../custom-resource/instants.js";
import type { RunObject, RunStatus } from "../custom-resource/objects.js";
import { bounded } from "../custom-resource/status-text.js";
import { cancelling, isOver } from "./plan-run.js";
import type { RunKind, Wait } from "./run-kind.js";

type State = NonNullable<RunStatus["state"]>;

/** In bytes of JSON. */
const longestOutput = 8 * 1024;

/** Of an object whose run has not begun. */
export function waitingStatus(object: RunObject, { reason, message }: Wait, nowMs: number): RunStatus {
  const claims: Claim[] = [{ type: "Accepted", status: "Unknown", reason, message }];
  return statusOf(object, "Waiting", claims, nowMs);
}

/** Of an object whose run never begins, or is no more to be found. */
export function refusedStatus(object: RunObject, { reason, message }: Wait, nowMs: number): RunStatus {
  const claims: Claim[] = [
    { type: "Accepted", status: "False", reason, message },
    { type: "Succeeded", status: "False", reason, message },
  ];
  const state = reason === "Cancelled" ? "Cancelled" : "Refused";
  const { run } = (object.status ?? {}) as RunStatus;
  const known = run === undefined ? {} : { run };
  return { ...statusOf(object, state, claims, nowMs), ...known, finishedAt: instantOf(nowMs) };
}

/** Of an object whose run there is. */
export function viewedStatus<T extends RunObject>(
  kind: RunKind<T>,
  object: T,
  view: RunView,
  nowMs: number,
): RunStatus {
  const claims = [accepted(view), ...kind.claims(view), succeeded(object, view)];
  return {
    ...statusOf(object, states[view.status], claims, nowMs),
    run: view.run,
    ...kind.shown(view),
    ...(view.startedAt !== null && { startedAt: instantOf(view.startedAt) }),
    ...(isOver(view) && ending(view, nowMs)),
  };
}

const states: Readonly<Record<RunView["status"], State>> = {
  queued: "Queued",
  running: "Running",
  paused: "Suspended",
  succeeded: "Succeeded",
  failed: "Failed",
  cancelled: "Cancelled",
};

function statusOf(object: RunObject, state: State, claims: readonly Claim[], nowMs: number): RunStatus {
  const { generation = 1 } = object.metadata;
  const conditions = conditionsOf(claims, object.status?.conditions, generation, nowMs);
  return { observedGeneration: generation, conditions, state };
}

function accepted({ run }: RunView): Claim {
  return { type: "Accepted", status: "True", reason: "Accepted", message: `It is the run ${run}.` };
}

function succeeded({ spec }: RunObject, { status, waitingFor, error }: RunView): Claim {
  const type = "Succeeded";
  if (status === "succeeded")
    return { type, status: "True", reason: "Succeeded", message: "It has succeeded." };
  if (status === "cancelled")
    return { type, status: "False", reason: "Cancelled", message: "It was cancelled." };
  if (status === "failed") return { type, status: "False", ...failureOf(error) };
  const reason = spec.cancel === true ? cancelling : states[status];
  return { type, status: "Unknown", reason, message: waitingFor ?? unsaid[status] };
}

const unsaid = {
  queued: "It has not started yet.",
  running: "It runs.",
  paused: "It is suspended: nothing new starts before `suspend` is false.",
} as const;

function failureOf(error: RunView["error"]): Pick<Claim, "reason" | "message"> {
  if (!error) return { reason: "Failed", message: "It has failed." };
  const { code, message, step } = error;
  return { reason: code, message: step === null ? message : `${step}: ${message}` };
}

function ending(view: RunView, nowMs: number): Partial<RunStatus> {
  const { startedAt, endedAt, error } = view;
  const end = endedAt ?? nowMs;
  return {
    finishedAt: instantOf(end),
    ...(startedAt !== null && { duration: durationText(end - startedAt) }),
    ...outputOf(view),
    ...(error && { error: errorOf(error) }),
  };
}

function outputOf({ run, output, outputBytes }: RunView): Partial<RunStatus> {
  if (outputBytes === 0 || (output === null && outputBytes <= longestOutput)) return {};
  if (outputBytes > longestOutput) return { outputReference: { run, bytes: outputBytes } };
  return { output: output as Json };
}

function errorOf({ code, message, step }: NonNullable<RunView["error"]>): NonNullable<RunStatus["error"]> {
  return {
    code: bounded(code, 256),
    message: bounded(message, 4_096),
    ...(step !== null && { step: bounded(step, 1_024) }),
  };
}
