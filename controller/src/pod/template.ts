import type { PoolRequirements } from "@flowrunner/protocol";

/** All that a pool's pods have in common, as the backend names it. */
export interface PodTemplate {
  readonly pool: string;
  readonly project: string;
  readonly namespace: string;
  readonly runtime: string;
  readonly requirements: PoolRequirements;
  /** The longest time that an attempt of the pool may take. */
  readonly timeoutMs: number;
  /** The one attempt that the pod is for; null: any of the pool. */
  readonly attempt: string | null;
}
