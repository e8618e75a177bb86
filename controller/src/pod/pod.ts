import type { V1Pod } from "@kubernetes/client-node";
import type { Observation } from "@flowrunner/protocol";
import type { Stored } from "@flowrunner/kube";
import { fileWorkerName, labels } from "./names.js";

/** A pod as the API server has stored it. */
export type Pod = Stored<V1Pod>;

/** Why a pod is of no use, in the protocol's words. */
export type TroubleReason = Extract<Observation, { kind: "pod" }>["reason"];

export interface Trouble {
  readonly reason: TroubleReason;
  /** Of Kubernetes, for people. */
  readonly message: string;
  /** Of the container that failed; null: none exited. */
  readonly exitCode: number | null;
}

/** The pool that a pod was made for; null: it is not one of ours. */
export function poolOf({ metadata }: Pod): string | null {
  return metadata.labels?.[labels.pool] ?? null;
}

export function isFileWorker({ metadata }: Pod): boolean {
  return metadata.labels?.[labels.name] === fileWorkerName;
}

/** Whether this installation made it. */
export function isOf(install: string, { metadata }: Pod): boolean {
  return metadata.labels?.[labels.install] === install;
}

/** Whether its containers will never run again. Nothing counts such a pod as in use. */
export function isOver({ status }: Pod): boolean {
  return status?.phase === "Succeeded" || status?.phase === "Failed";
}

/** Whether its node is not heard of: then Kubernetes says that it is not ready, and its containers are as they were last seen. */
export function isCutOff({ status }: Pod): boolean {
  const stateOf = (type: string) => status?.conditions?.find((condition) => condition.type === type)?.status;
  return stateOf("Ready") === "False" && stateOf("ContainersReady") === "True";
}

export function createdAt({ metadata }: Pod): number {
  return Date.parse(metadata.creationTimestamp);
}
