import type {
  FlowRunSpec,
  FlowRunStatus,
  FunctionRunSpec,
  FunctionRunStatus,
  KubeObject,
  Resource,
} from "@flowrunner/kube";
import { customResources } from "@flowrunner/kube";
import { exitCodes, type ExitCode } from "../exit-codes.js";

/** What FlowRuns and FunctionRuns have in common, and what only one of them has. */
export interface RunObject extends KubeObject {
  readonly spec: Partial<FlowRunSpec & FunctionRunSpec>;
  readonly status?: FlowRunStatus & FunctionRunStatus;
}

export type RunState = NonNullable<FlowRunStatus["state"]>;
export type Condition = NonNullable<FlowRunStatus["conditions"]>[number];

export interface RunKind {
  readonly kind: "FlowRun" | "FunctionRun";
  /** As `kubectl get` takes it. */
  readonly shortName: "flr" | "fnr";
  readonly resource: Resource;
}

export const flowRunKind: RunKind = {
  ...{ kind: "FlowRun", shortName: "flr", resource: customResources.flowRuns },
};

export const runKinds: readonly RunKind[] = [
  flowRunKind,
  { kind: "FunctionRun", shortName: "fnr", resource: customResources.functionRuns },
];

/** A run's object, and by which name commands find it. */
export interface Run {
  readonly kind: RunKind;
  readonly object: RunObject;
}

/** `flr/prices-x7k2p`: for this command and for kubectl alike. */
export function nameOf({ kind, object }: Run): string {
  return `${kind.shortName}/${object.metadata.name}`;
}

export function conditionOf({ status }: RunObject, type: string): Condition | undefined {
  return status?.conditions?.find((condition) => condition.type === type);
}

/** Of what has ended; null: it has not. */
export function exitCodeOf({ status }: RunObject): ExitCode | null {
  switch (status?.state) {
    case "Succeeded":
      return exitCodes.succeeded;
    case "Failed":
      return exitCodes.failed;
    case "Cancelled":
      return exitCodes.cancelled;
    case "Refused":
      return exitCodes.invalid;
    default:
      return null;
  }
}

/** Why it stands where it stands, by the condition that says most: `FlowNotFound: There is no Flow prices here…`. */
export function reasonText(object: RunObject): string | null {
  const accepted = conditionOf(object, "Accepted");
  const telling = accepted?.status === "True" ? conditionOf(object, "Succeeded") : accepted;
  return telling ? `${telling.reason}: ${telling.message}` : null;
}
