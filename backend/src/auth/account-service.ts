import { randomBytes } from "node:crypto";
import { AppError } from "../errors.js";
import { newId } from "../ids.js";
import type { AccountStore } from "../store/port/accounts/account-store.js";
import type { UserRow } from "../store/port/accounts/users.js";
import { UniqueViolation } from "../store/port/errors.js";
import type { Caller } from "./caller.js";
import type { Guessing } from "./guessing.js";
import { hashPassword, isPassword } from "./password.js";

/** `open`: whoever comes may register. `closed`: nobody, but the first user, who is there from the beginning. */
export type Registration = "open" | "closed";

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly address: string;
}

export interface AccountParts {
  readonly store: AccountStore;
  readonly guessing: Guessing;
  readonly registration: Registration;
  readonly forget: () => void;
}

/** People's accounts. */
export class AccountService {
  constructor(private readonly parts: AccountParts) {}

  /** Throws `AppError`: `Forbidden` where registration is closed; `AlreadyExists`. */
  async register(account: NewAccount, address: string): Promise<UserRow> {
    if (this.parts.registration === "closed")
      throw new AppError("Forbidden", "Nobody can register here: ask whoever runs this server.");
    await this.parts.guessing.tried(account.email, address);
    return this.add(account);
  }

  /** Whoever may register. Throws `AppError` `AlreadyExists`. */
  async add({ email, name, password }: NewAccount): Promise<UserRow> {
    const user = { id: newId("usr"), email, name, password: await hashPassword(password) };
    try {
      return await this.parts.store.withAccounts({}, async (tx) => {
        await tx.users.insert(user);
        return { ...user, createdAt: tx.now(), disabledAt: null };
      });
    } catch (failure) {
      if (!(failure instanceof UniqueViolation)) throw failure;
      throw new AppError("AlreadyExists", "There is an account with this address.");
    }
  }

  async get(userId: string): Promise<UserRow> {
    return (await this.parts.store.withAccounts({}, (tx) => tx.users.get(userId)))!;
  }

  async rename(userId: string, name: string): Promise<void> {
    await this.parts.store.withAccounts({}, (tx) => tx.users.rename(userId, name));
  }

  /** Ends the user's other sessions. Throws `AppError`: `Forbidden` for a wrong one; `TooManyRequests`. */
  async changePassword(caller: Caller, { current, next, address }: PasswordChange): Promise<void> {
    const { store, guessing, forget } = this.parts;
    await guessing.tried(caller.email, address);
    const user = await this.get(caller.userId);
    if (!(await isPassword(current, user.password)))
      throw new AppError("Forbidden", "The present password is another one.");
    await guessing.wasRight(caller.email);
    const password = await hashPassword(next);
    const { kind, id } = caller.credential;
    await store.withAccounts({ user: user.id }, async (tx) => {
      tx.onCommit(forget);
      await tx.users.setPassword(user.id, password);
      await tx.sessions.deleteAllBut(kind === "session" ? id : null);
    });
  }

  /** Nothing that the user holds opens anything from now on. */
  async disable(userId: string): Promise<void> {
    await this.parts.store.withAccounts({}, async (tx) => {
      tx.onCommit(this.parts.forget);
      await tx.users.disable(userId);
    });
  }
}

/** A password that no person thought of: 120 random bits. */
export function newPassword(): string {
  return randomBytes(15).toString("base64url");
}
