import type { Redis } from "ioredis";
import type { Caller, Place } from "../auth/caller.js";
import { AppError } from "../errors.js";
import { rateOf, type Rate, type Taken } from "../rates/rates.js";
import type { RequestRates } from "../rates/standard-rates.js";

/** How often anybody is answered. What one request takes is a `RequestTally`. */
export class RequestLimits {
  readonly address: Rate;
  readonly credential: Rate;
  readonly tenant: Rate;

  /** `redis`: counts over all replicas; null: this process counts for itself. */
  constructor(rates: RequestRates, redis: Redis | null) {
    this.address = rateOf(rates.address, redis);
    this.credential = rateOf(rates.credential, redis);
    this.tenant = rateOf(rates.tenant, redis);
  }
}

/** What a request has taken of the limits so far. Each throws `AppError` `TooManyRequests`. */
export class RequestTally {
  readonly #taken: Taken[] = [];

  constructor(private readonly limits: RequestLimits) {}

  /** Before anything is known of who is calling. */
  async arrived(address: string): Promise<void> {
    this.#count(await this.limits.address.take(address));
  }

  async calledBy({ credential }: Caller): Promise<void> {
    this.#count(await this.limits.credential.take(credential.id));
  }

  async worksIn({ project, organization }: Place): Promise<void> {
    this.#count(await this.limits.tenant.take(project ?? organization));
  }

  /** `RateLimit` and `RateLimit-Policy` as the IETF's draft has them, of every limit that the request touched. */
  get headers(): { readonly [name: string]: string } {
    const list = (say: (taken: Taken) => string): string => this.#taken.map(say).join(", ");
    return {
      "ratelimit-policy": list(({ rule }) => `"${rule.name}";q=${rule.count};w=${rule.windowMs / 1_000}`),
      ratelimit: list((taken) => `"${taken.rule.name}";r=${taken.remaining};t=${secondsOf(taken)}`),
    };
  }

  #count(taken: Taken): void {
    this.#taken.push(taken);
    if (taken.isAllowed) return;
    const { name, count, windowMs } = taken.rule;
    throw new AppError(
      "TooManyRequests",
      `More than ${count} requests a ${windowMs / 1_000} s by one ${name}: wait, then go on.`,
      { details: { retryAfterSeconds: Math.max(1, secondsOf(taken)), limit: name } },
    );
  }
}

function secondsOf({ resetMs }: Taken): number {
  return Math.ceil(resetMs / 1_000);
}
