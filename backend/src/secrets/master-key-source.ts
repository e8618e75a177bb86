import type { MasterKeys } from "./master-key.js";
import { MasterKey } from "./master-key.js";
import { loadOrCreateMasterKey } from "./master-key-file.js";
import type { Secret } from "./secret.js";

/** Where a server has its master key from. */
export type MasterKeySource =
  /** An operator gives it. */
  | { readonly kind: "given"; readonly current: Secret; readonly other: Secret | null }
  /** A file in the data directory, made when there is none. */
  | { readonly kind: "folder"; readonly folder: string; readonly other: Secret | null };

/** Throws `InvalidMasterKey`, `ReadableByOthers`. */
export async function masterKeysFrom(source: MasterKeySource): Promise<MasterKeys> {
  const { other } = source;
  const current =
    source.kind === "given" ? MasterKey.parse(source.current) : await loadOrCreateMasterKey(source.folder);
  return { current, other: other && MasterKey.parse(other) };
}
