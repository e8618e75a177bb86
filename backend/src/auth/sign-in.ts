import { AppError } from "../errors.js";
import { newId } from "../ids.js";
import { hashOf, newToken } from "../runs/tokens.js";
import type { AccountStore } from "../store/port/accounts/account-store.js";
import type { SessionRow } from "../store/port/accounts/sessions.js";
import type { UserRow } from "../store/port/accounts/users.js";
import type { Guessing } from "./guessing.js";
import { isPassword } from "./password.js";
import { sessionIdleMs, sessionLifetimeMs } from "./session-periods.js";

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string;
}

export interface NewlySignedIn {
  readonly user: UserRow;
  /** What the browser is to hold; shown this once. */
  readonly secret: string;
  readonly expiresAt: number;
}

const longestUserAgent = 200;

/** Sessions of browsers: signing in with a password, and out. */
export class SignIn {
  constructor(
    private readonly store: AccountStore,
    private readonly guessing: Guessing,
    private readonly forget: () => void,
  ) {}

  /**
   * Each session has a secret of its own, new with every sign-in. Throws `AppError`: `Unauthorized` for a wrong
   * password, nobody's address and a disabled account alike, after the same time; `TooManyRequests`.
   */
  async signIn({ email, password, address, userAgent }: SignInAttempt): Promise<NewlySignedIn> {
    await this.guessing.tried(email, address);
    const user = await this.store.withAccounts({}, (tx) => tx.users.byEmail(email));
    const isRight = await isPassword(password, user?.password ?? null);
    if (!user || !isRight || user.disabledAt !== null)
      throw new AppError("Unauthorized", "The address or the password is wrong.");
    await this.guessing.wasRight(email);
    return { user, ...(await this.#begin(user, userAgent)) };
  }

  /** Newest first. */
  sessions(userId: string): Promise<readonly SessionRow[]> {
    return this.store.withAccounts({ user: userId }, (tx) => tx.sessions.list());
  }

  /** Throws `AppError` `NotFound`. */
  async end(userId: string, session: string): Promise<void> {
    await this.store.withAccounts({ user: userId }, async (tx) => {
      tx.onCommit(this.forget);
      if (!(await tx.sessions.delete(session))) throw new AppError("NotFound", "There is no such session.");
    });
  }

  #begin(user: UserRow, userAgent: string): Promise<Omit<NewlySignedIn, "user">> {
    const secret = newToken();
    return this.store.withAccounts({ user: user.id }, async (tx) => {
      const expiresAt = tx.now() + sessionLifetimeMs;
      const session = { id: newId("ses"), secretHash: hashOf(secret), expiresAt };
      await tx.sessions.deleteEnded(sessionIdleMs);
      await tx.sessions.insert({ ...session, userAgent: userAgent.slice(0, longestUserAgent) });
      return { secret, expiresAt };
    });
  }
}
