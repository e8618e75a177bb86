import type { Value } from "./value.js";

/** What a run is from its first moment to its last. */
export interface RunIdentity {
  readonly runId: string;
  readonly flow: string;
  readonly version: string;
  readonly inputs: Value;
  readonly config: Value;
  readonly priority: number;
  /** Ids, jitter and `uuid()` derive from it. */
  readonly seed: string;
}
