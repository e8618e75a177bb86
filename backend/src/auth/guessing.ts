import type { Redis } from "ioredis";
import { AppError } from "../errors.js";
import { rateOf, type Rate } from "../rates/rates.js";
import type { SignInRates } from "../rates/standard-rates.js";

/**
 * Keeps passwords from being guessed. Each try counts before it is looked at, for the account and for the address that
 * it comes from; the right password makes the account's tries be forgotten.
 */
export class Guessing {
  readonly #byAddress: Rate;
  readonly #byAccount: Rate;

  constructor(rates: SignInRates, redis: Redis | null) {
    this.#byAddress = rateOf(rates.address, redis);
    this.#byAccount = rateOf(rates.account, redis);
  }

  /** Throws `AppError` `TooManyRequests`. Accounts that do not exist are counted as those that do. */
  async tried(email: string, address: string): Promise<void> {
    const taken = await Promise.all([
      this.#byAddress.take(address),
      this.#byAccount.take(email.toLowerCase()),
    ]);
    const waitMs = Math.max(0, ...taken.filter(({ isAllowed }) => !isAllowed).map(({ resetMs }) => resetMs));
    if (taken.every(({ isAllowed }) => isAllowed)) return;
    const retryAfterSeconds = Math.ceil(waitMs / 1_000);
    throw new AppError("TooManyRequests", "Too many passwords were tried: wait, then try again.", {
      details: { retryAfterSeconds },
    });
  }

  async wasRight(email: string): Promise<void> {
    await this.#byAccount.forget(email.toLowerCase());
  }
}
