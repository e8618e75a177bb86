import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RedisServer } from "../testing/redis/server.js";
import { rateOf, type Rate, type RateRule } from "./rates.js";

const rule: RateRule = { name: "tested", count: 2, windowMs: 60_000 };
const allowed = async (rate: Rate, key: string): Promise<boolean> => (await rate.take(key)).isAllowed;

let server: RedisServer;
let redis: Redis;
beforeAll(async () => {
  server = await RedisServer.start();
  redis = new Redis(server.url, { maxRetriesPerRequest: 0 });
  redis.on("error", () => {});
});
afterAll(async () => {
  redis.disconnect();
  await server[Symbol.asyncDispose]();
});

describe("a rate", () => {
  test("is each server's own without Redis", async () => {
    const [here, there] = [rateOf(rule, null), rateOf(rule, null)];
    expect([await allowed(here, "a"), await allowed(here, "a"), await allowed(here, "a")]).toEqual([
      ...[true, true, false],
    ]);
    expect(await allowed(there, "a")).toBe(true);
  });

  test("is one over all servers with Redis, for each key by itself", async () => {
    const [here, there] = [rateOf(rule, redis), rateOf(rule, redis)];
    expect([await allowed(here, "a"), await allowed(there, "a"), await allowed(here, "a")]).toEqual([
      ...[true, true, false],
    ]);
    expect(await allowed(there, "b")).toBe(true);
    await there.forget("a");
    expect(await allowed(here, "a")).toBe(true);
  });

  test("goes on in this server while Redis is away", async () => {
    const rate = rateOf(rule, redis);
    await server.kill();
    expect([await allowed(rate, "c"), await allowed(rate, "c"), await allowed(rate, "c")]).toEqual([
      ...[true, true, false],
    ]);
  });
});
