import type { SessionRow } from "./sessions.js";
import type { TokenRow } from "./tokens.js";

/** Whoever shows a credential that is good. */
interface Shown {
  readonly userId: string;
  readonly email: string;
  /** The store's time, in epoch ms. */
  readonly now: number;
}

export interface ShownToken extends Shown, Pick<TokenRow, "id" | "scopes" | "project" | "lastUsedAt"> {}

export interface ShownSession extends Shown, Pick<SessionRow, "id" | "lastSeenAt"> {}

/** What every request begins with. Each call is a statement of its own. */
export interface Credentials {
  /** Null: there is none, it has expired, or its user is disabled. */
  token(secretHash: string): Promise<ShownToken | null>;
  /** Null as above, or nobody has used it for `idleMs`. */
  session(secretHash: string, idleMs: number): Promise<ShownSession | null>;
  /** Of these sessions and tokens, the ids of those that are still good as above. */
  goodAmong(ids: readonly string[], idleMs: number): Promise<readonly string[]>;
  /** It was used now. */
  touchToken(id: string): Promise<void>;
  /** It was used now. */
  touchSession(id: string): Promise<void>;
}
