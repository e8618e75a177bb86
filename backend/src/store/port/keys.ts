/** `secrets`: wraps the data keys of secrets. `data-tokens`: signs the tokens of the Data API. */
export type KeyPurpose = "secrets" | "data-tokens";

export interface KeyRow {
  readonly id: string;
  readonly purpose: KeyPurpose;
  /** The master key that wraps it. */
  readonly masterId: string;
  readonly wrappedKey: Uint8Array;
  /** Epoch ms. */
  readonly createdAt: number;
  /** Epoch ms; null: it is the active one of its purpose. What is new is under the active one. */
  readonly retiredAt: number | null;
}

export type NewKey = Pick<KeyRow, "id" | "purpose" | "masterId" | "wrappedKey">;

/** Keys of the whole installation. Each call is a statement of its own, of the role that reads no ciphertext. */
export interface Keys {
  all(): Promise<readonly KeyRow[]>;
  /** Makes it the active one of its purpose if there is none; false: there is one. */
  insertFirst(key: NewKey): Promise<boolean>;
  /** Makes it the active one in the place of `replaced`, which retires; false: that one is not active. */
  replace(replaced: string, key: NewKey): Promise<boolean>;
  /** Puts it under another master key; false: it is not under the one that its writer knew. */
  rewrap(id: string, fromMasterId: string, to: Pick<KeyRow, "masterId" | "wrappedKey">): Promise<boolean>;
  /** Deletes a retired one. Throws `ReferenceViolation` while a secret is under it. */
  discard(id: string): Promise<void>;
  /** A project that has secrets under a retired key; null: none has. */
  projectUnderRetired(): Promise<string | null>;
}
