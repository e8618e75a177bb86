export interface SessionRow {
  readonly id: string;
  readonly userAgent: string;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** However much it is used. */
  readonly expiresAt: number;
}

export interface NewSession extends Pick<SessionRow, "id" | "userAgent" | "expiresAt"> {
  readonly secretHash: string;
}

/** The browsers that the scope's user is signed in with. */
export interface Sessions {
  insert(session: NewSession): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly SessionRow[]>;
  /** Those that have expired, or that nobody has used for `idleMs`. */
  deleteEnded(idleMs: number): Promise<void>;
  /** False: there was none. */
  delete(id: string): Promise<boolean>;
  /** Gives how many there were. */
  deleteAllBut(id: string | null): Promise<number>;
}
