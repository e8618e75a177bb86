/** A password as it is kept: scrypt's result, with the salt and the costs that it was made with. */
export interface PasswordHash {
  /** Base64. */
  readonly hash: string;
  /** Base64. */
  readonly salt: string;
  /** scrypt's N, r and p. */
  readonly cost: { readonly N: number; readonly r: number; readonly p: number };
}

export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password: PasswordHash;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly disabledAt: number | null;
}

export type NewUser = Omit<UserRow, "createdAt" | "disabledAt">;

/** People, over all organisations. */
export interface Users {
  /** Throws `UniqueViolation` for an address that is taken, in whatever letters. */
  insert(user: NewUser): Promise<void>;
  get(id: string): Promise<UserRow | null>;
  /** In whatever letters. */
  byEmail(email: string): Promise<UserRow | null>;
  /** Whether there is anybody. */
  any(): Promise<boolean>;
  rename(id: string, name: string): Promise<void>;
  setPassword(id: string, password: PasswordHash): Promise<void>;
  disable(id: string): Promise<void>;
}
