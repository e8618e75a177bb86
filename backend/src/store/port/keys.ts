/** `secrets`: wraps the data keys of secrets. `data-tokens`: signs the tokens of the Data API. */
export type KeyPurpose = "secrets" | "data-tokens";

/** `active`: what is new is under it. `retiring`: what is under it is to go to the active one. */
export type KeyState = "active" | "retiring";

export interface KeyRow {
  readonly id: string;
  readonly purpose: KeyPurpose;
  readonly state: KeyState;
  /** The master key that wraps it. */
  readonly masterId: string;
  readonly wrappedKey: Uint8Array;
  /** Epoch ms. */
  readonly createdAt: number;
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
  /** Deletes a retiring one. Throws `ReferenceViolation` while a secret is under it. */
  discard(id: string): Promise<void>;
  /** A project that has secrets under a retiring key; null: none has. */
  projectUnderRetiring(): Promise<string | null>;
}
