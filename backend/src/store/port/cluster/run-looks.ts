import type { RunEvent, RunStatus } from "@flowrunner/engine";
import type { AttemptExit } from "../attempts.js";
import type { ClusterOrigin } from "../runs.js";
import type { NamespaceRow } from "./namespaces.js";
import type { PoolTrouble } from "./pool-troubles.js";

/** A run as its object's status needs it. */
export interface RunLook {
  readonly runId: string;
  readonly status: RunStatus;
  /** Null: of no published flow. */
  readonly flow: string | null;
  readonly flowNumber: number | null;
  readonly flowVersion: string;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly kind: ClusterOrigin["kind"] | null;
  /** Steps of the flow itself that have ended. */
  readonly stepsEnded: number;
  /** Its last event, if it has ended. */
  readonly ending: RunEvent | null;
}

/** An attempt that is open, or of a function by itself. */
export interface AttemptLook {
  readonly runId: string;
  readonly path: string;
  readonly attempt: number;
  readonly status: "queued" | "paused" | "claimed" | "ended";
  readonly claimedAt: number | null;
  readonly endedAt: number | null;
  /** As `AttemptEnd.exit`. */
  readonly exit: AttemptExit | null;
  readonly podUid: string | null;
  readonly podName: string | null;
  readonly namespace: NamespaceRow["namespace"] | null;
  /** Of its pool; null: none. */
  readonly trouble: PoolTrouble | null;
}

/** Looks at many runs at once. */
export interface RunLooks {
  /** Of those that exist. */
  runs(runIds: readonly string[]): Promise<readonly RunLook[]>;
  /** The latest of each run first. */
  attempts(runIds: readonly string[]): Promise<readonly AttemptLook[]>;
}
