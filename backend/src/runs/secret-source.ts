import type { Secret } from "../secrets/secret.js";

/** Where secrets are, asked when an attempt is about to be claimed. Nothing keeps what it gives. */
export interface SecretSource {
  /** Values by name, of those that exist. */
  get(project: string, names: readonly string[]): Promise<ReadonlyMap<string, Secret>>;
}
