import type { Pod } from "@flowrunner/protocol";
import type { WorkerRow } from "../workers.js";

export interface NewPodWorker {
  readonly pod: Pod;
  readonly pool: string;
  /** That its token named when it was first seen. */
  readonly audience: string;
}

/** Pods that are to claim nothing. */
export interface RetiredPods {
  readonly uids: readonly string[];
  readonly namespace: string;
  readonly pool: string;
  readonly as: "drained" | "gone";
}

/** Workers that are pods: a worker's id is the uid of its pod. */
export interface PodWorkers {
  /** As waiting. Throws `UniqueViolation` for a pod that is known. */
  insert(worker: NewPodWorker): Promise<void>;
  /** Waiting or never heard of → drained or gone. Gives the uids of those that have claimed nothing and never will. */
  retire(pods: RetiredPods): Promise<readonly string[]>;
}

/** Whom `WorkerRow.tokenHash` names a pod's worker by: no token has such a hash. */
export function podKey(uid: string): string {
  return `pod/${uid}`;
}

/** What a pod's agent does. */
export interface PodWorkerStatus extends Pick<WorkerRow, "state"> {
  readonly uid: string;
  readonly attempt: string | null;
  readonly isEnded: boolean;
  readonly cancelAskedAt: number | null;
  readonly deadline: number | null;
}
