import type { Payload } from "@flowrunner/engine";

/** Large values, kept once a project by the hash of their content. */
export interface Payloads {
  /** Putting what is there already keeps it for longer, and changes nothing else. */
  put(payloads: readonly Payload[]): Promise<void>;
  /** JSON text by hash, of those that exist. */
  get(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
