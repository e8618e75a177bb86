import type { Redis } from "ioredis";
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from "rate-limiter-flexible";

/** How often something may happen: `count` times within `windowMs`, which begins with the first of them. */
export interface RateRule {
  readonly name: string;
  readonly count: number;
  readonly windowMs: number;
}

/** What is left of a rule for a key. */
export interface Taken {
  readonly rule: RateRule;
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Until the window ends. */
  readonly resetMs: number;
}

/** One rule, kept for each key by itself. */
export interface Rate {
  take(key: string): Promise<Taken>;
  /** As if nothing had been taken in this window. */
  forget(key: string): Promise<void>;
}

/**
 * Rates counted in this process; or, with Redis, over all replicas, and in this process while Redis is away.
 */
export function rateOf(rule: RateRule, redis: Redis | null): Rate {
  const limiter = limiterOf(rule, redis);
  return {
    async take(key) {
      try {
        return takenOf(rule, true, await limiter.consume(key));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return takenOf(rule, false, refused);
      }
    },
    async forget(key) {
      await limiter.delete(key);
    },
  };
}

function limiterOf({ name, count, windowMs }: RateRule, redis: Redis | null): RateLimiterAbstract {
  const options = { keyPrefix: `flowrunner:rate:${name}`, points: count, duration: windowMs / 1_000 };
  const memory = new RateLimiterMemory(options);
  if (!redis) return memory;
  return new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory });
}

function takenOf(
  rule: RateRule,
  isAllowed: boolean,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
): Taken {
  return { rule, isAllowed, remaining: Math.max(0, remainingPoints), resetMs: Math.max(0, msBeforeNext) };
}
