import { describe, expect, test } from "vitest";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { codeStep, forEachStep, planOf, waitStep } from "../testing/plans.js";
import { settle } from "../testing/manual-clock.js";
import { World } from "../testing/world.js";

/** Claims by as many workers at once. */
async function claimAll(world: World, count: number): Promise<readonly ClaimAnswer[]> {
  const pool = await world.firstPool();
  const workers = await Promise.all(Array.from({ length: count }, () => world.worker(pool)));
  const replies = await Promise.all(workers.map(({ token }) => world.runner.claim(token)));
  return replies.map(({ body }) => body as ClaimAnswer);
}

describe("commits", () => {
  test("a step's result is exactly one commit, and so is its claim", async () => {
    await using world = await World.create();
    await world.start(planOf(...["a", "b", "c", "d", "e"].map((name) => codeStep(name))));
    for (let step = 0; step < 5; step++) {
      const { token } = await world.worker();
      let held!: ClaimAnswer;
      const claiming = world.commitsOf(async () => {
        held = (await world.runner.claim(token)).body as ClaimAnswer;
      });
      expect(await claiming).toBe(1);
      await world.runner.heartbeat(held);
      expect(await world.commitsOf(() => world.runner.succeed(held, { step }))).toBe(1);
    }
  });

  test("starting a run is one commit", async () => {
    await using world = await World.create();
    expect(await world.commitsOf(() => world.start(planOf(codeStep("a"))))).toBe(1);
  });

  test("a thousand results of one run at once take at most 40 commits, its claims as few", async () => {
    await using world = await World.create();
    const run = await world.start(planOf(forEachStep("each", 1_000)));
    const pool = await world.firstPool();
    const workers = await Promise.all(Array.from({ length: 1_000 }, () => world.worker(pool)));
    let held: readonly ClaimAnswer[] = [];
    const claims = await world.commitsOf(async () => {
      const replies = await Promise.all(workers.map(({ token }) => world.runner.claim(token)));
      held = replies.map(({ body }) => body as ClaimAnswer);
    });
    const results = await world.commitsOf(async () => {
      const replies = await Promise.all(held.map((one, index) => world.runner.succeed(one, index)));
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([204]));
    });
    expect(results).toBeLessThanOrEqual(40);
    expect(claims).toBeLessThanOrEqual(40);
    const { outcome } = await world.backend.runs.whenEnded(run);
    expect(outcome).toEqual({ status: "succeeded", output: held.map((_, index) => index) });
  });

  test("results keep to their own attempts when they share a commit", async () => {
    await using world = await World.create();
    const run = await world.start(planOf(forEachStep("each", 50)));
    const held = await claimAll(world, 50);
    const forged = { attempt: held[0]!.attempt, token: held[1]!.token };
    const replies = await Promise.all([
      world.runner.succeed(forged, "forged"),
      ...held.map((one, n) => world.runner.succeed(one, n)),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([401, ...held.map(() => 204)]);
    const { outcome } = await world.backend.runs.whenEnded(run);
    expect(outcome).toMatchObject({ status: "succeeded" });
  });
});

describe("an idle backend", () => {
  test.each([
    { name: "that has done nothing", prepare: async () => {} },
    {
      name: "whose run waits for a timer",
      prepare: async (world: World) => void (await world.start(planOf(waitStep("long", "20h")))),
    },
    {
      name: "whose attempt nobody claims",
      prepare: async (world: World) => void (await world.start(planOf(codeStep("a")))),
    },
    {
      name: "whose runs have ended",
      prepare: async (world: World) => {
        await world.start(planOf(codeStep("a")));
        const held = await world.claim();
        await world.runner.heartbeat(held);
        await world.runner.succeed(held);
        await world.clock.advance(5_000);
      },
    },
  ])("$name asks its store for nothing", async ({ prepare }) => {
    await using world = await World.create();
    await prepare(world);
    await settle();
    const before = world.store.counters;
    await world.clock.advance(10 * 3_600_000);
    expect(world.store.counters).toEqual(before);
  });

  test("with a claim open asks for nothing while it waits", async () => {
    await using world = await World.create();
    await world.start(planOf(codeStep("a")));
    const { token } = await world.worker();
    await world.runner.succeed(await world.claim());
    await world.clock.advance(2_000);
    const { reply } = await world.openClaim(token);
    await settle();
    const before = world.store.counters;
    await world.clock.advance(24_000);
    expect(world.store.counters).toEqual(before);
    await world.clock.advance(1_000);
    expect((await reply).status).toBe(204);
  });
});
