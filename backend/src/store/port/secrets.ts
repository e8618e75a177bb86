/** A secret, without its value. */
export interface SecretRow {
  readonly name: string;
  /** 1 for the first value, and one more for each that follows. */
  readonly version: number;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Who gave the present value. */
  readonly updatedBy: string;
  /** When it was last handed to an attempt, to the minute; null: never. */
  readonly lastUsedAt: number | null;
}

export interface SealedSecret {
  readonly name: string;
  readonly version: number;
  readonly keyId: string;
  /** The data key, wrapped by the key. */
  readonly wrappedKey: Uint8Array;
  /** The value, under the data key. */
  readonly ciphertext: Uint8Array;
}

/** A secret as an attempt is given it. */
export interface UsedSecret extends SealedSecret {
  /** Epoch ms; null: never. */
  readonly lastUsedAt: number | null;
}

export interface Secrets {
  get(name: string): Promise<SecretRow | null>;
  /** Waits for whoever is changing it. */
  lock(name: string): Promise<SecretRow | null>;
  /** By name, those after `after`. */
  list(after: string, limit: number): Promise<readonly SecretRow[]>;
  count(): Promise<number>;
  /**
   * Writes the version; the one before is gone. Throws `CompareFailed` when it is not the next one, and
   * `ReferenceViolation` when its key was discarded.
   */
  put(sealed: SealedSecret, by: string): Promise<SecretRow>;
  /** False: there was none. */
  delete(name: string): Promise<boolean>;
  /** The present versions of those that exist. */
  sealed(names: readonly string[]): Promise<readonly UsedSecret[]>;
  /** Notes that they are used now; waits for nobody: one that is just being changed is left out. */
  touch(names: readonly string[]): Promise<void>;
  /** The first versions under one of these keys, locked. */
  lockUnder(keyIds: readonly string[], limit: number): Promise<readonly SealedSecret[]>;
  /** Puts locked versions under another key. Throws `ReferenceViolation` when that was discarded. */
  rewrap(versions: readonly Omit<SealedSecret, "ciphertext">[]): Promise<void>;
}
