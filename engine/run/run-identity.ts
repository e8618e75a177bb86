import type { Value } from "./value.js";

/** What a run is from its first moment to its last. */
export interface RunIdentity {
  readonly runId: string;
  readonly flow: string;
  readonly version: string;
  readonly inputs: Value;
  readonly config: Value;
  readonly priority: number;
  /** What started it, as its expressions see it; undefined: it was asked for. */
  readonly trigger?: Value;
  /** Ids, jitter and `uuid()` derive from it. */
  readonly seed: string;
  /** Undefined: nobody that is known by name. */
  readonly startedBy?: string | undefined;
}
