import type { JsonObject } from "@flowrunner/engine";
import type {
  FlowRunSpec,
  FlowRunStatus,
  FlowStatus,
  FunctionRunSpec,
  FunctionRunStatus,
  KubeObject,
} from "@flowrunner/kube";

export const apiVersion = "flowrunner.dev/v1alpha1";

/** Its spec is as the engine finds it: nobody but the engine trusts it. */
export interface FlowObject extends KubeObject {
  readonly spec: JsonObject;
  readonly status?: FlowStatus;
}

export interface FlowRunObject extends KubeObject {
  readonly spec: FlowRunSpec;
  readonly status?: FlowRunStatus;
}

export interface FunctionRunObject extends KubeObject {
  readonly spec: FunctionRunSpec;
  readonly status?: FunctionRunStatus;
}

/** An object that a run of the backend belongs to. */
export type RunObject = FlowRunObject | FunctionRunObject;

export type RunStatus = FlowRunStatus & FunctionRunStatus;

export type Condition = NonNullable<FlowStatus["conditions"]>[number];
