export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** The one project that it is good for; null: all of the user's. */
  readonly project: string | null;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly lastUsedAt: number | null;
}

export interface NewToken extends Omit<TokenRow, "createdAt" | "lastUsedAt"> {
  readonly secretHash: string;
}

/** The API tokens of the scope's user. */
export interface Tokens {
  insert(token: NewToken): Promise<TokenRow>;
  /** In the order of making, those after `after`. */
  list(after: Pick<TokenRow, "createdAt" | "id"> | null, limit: number): Promise<readonly TokenRow[]>;
  deleteExpired(): Promise<void>;
  /** False: there was none. */
  delete(id: string): Promise<boolean>;
}
