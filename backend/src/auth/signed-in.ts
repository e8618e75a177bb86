import type { Clock } from "../clock.js";
import { hashOf } from "../runs/tokens.js";
import type { AccountStore } from "../store/port/accounts/account-store.js";
import type { Caller } from "./caller.js";
import { Remembered } from "./remembered.js";
import { scopes } from "./scopes.js";
import { sessionIdleMs } from "./session-periods.js";

/** For this long a credential may open things that was revoked at another replica. */
export const revocationMs = 5_000;

/** How exactly it is known when a credential was last used. */
const touchMs = 60_000;

/**
 * Who is behind a credential.
 *
 * I1 A credential that was revoked opens nothing from the revocation on at the replica that did it, and nothing
 *    `revocationMs` later at any other.
 * I2 Use is written down once in `touchMs`: a busy caller costs no commits.
 */
export class SignedIn {
  readonly #callers: Remembered<Caller>;

  constructor(
    private readonly store: Pick<AccountStore, "credentials">,
    clock: Clock,
  ) {
    this.#callers = new Remembered(clock, revocationMs);
  }

  /** Null: the token is none, or none any more. */
  byToken(secret: string): Promise<Caller | null> {
    const hash = hashOf(secret);
    return this.#callers.get(`token ${hash}`, () => this.#findToken(hash));
  }

  /** Null as above. */
  bySession(secret: string): Promise<Caller | null> {
    const hash = hashOf(secret);
    return this.#callers.get(`session ${hash}`, () => this.#findSession(hash));
  }

  forgetAll(): void {
    this.#callers.forgetAll(); // I1
  }

  async #findToken(hash: string): Promise<Caller | null> {
    const { credentials } = this.store;
    const found = await credentials.token(hash);
    if (!found) return null;
    const { userId, email, id, project, now, lastUsedAt } = found;
    if (lastUsedAt === null || now - lastUsedAt >= touchMs) await credentials.touchToken(id); // I2
    const granted = new Set(scopes.filter((scope) => found.scopes.includes(scope)));
    return { userId, email, credential: { kind: "token", id, project, scopes: granted } };
  }

  async #findSession(hash: string): Promise<Caller | null> {
    const { credentials } = this.store;
    const found = await credentials.session(hash, sessionIdleMs);
    if (!found) return null;
    const { userId, email, id, now, lastSeenAt } = found;
    if (now - lastSeenAt >= touchMs) await credentials.touchSession(id); // I2
    return { userId, email, credential: { kind: "session", id } };
  }
}
