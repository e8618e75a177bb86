import type { Json } from "@flowrunner/engine";

/** A call that carried an idempotency key, and what it was answered. */
export interface DataCall {
  /** Whose key it is. */
  readonly scope: string;
  readonly key: string;
  readonly runId: string;
  /** Of all that was asked: the same hash is the same call. */
  readonly bodyHash: string;
  readonly answer: Json;
}

export interface DataCalls {
  get(scope: string, key: string): Promise<DataCall | null>;
  /** Throws `UniqueViolation` for a key that was used. */
  insert(call: DataCall): Promise<void>;
}
