import { describe, expect, test } from "vitest";
import type { Demand } from "@flowrunner/protocol";
import { atOnce, codeStep, planOf } from "../testing/plans.js";
import { until, World } from "../testing/world.js";

const never = new AbortController().signal;
const now = (world: World): Promise<Demand> => world.backend.demand.next(0, never);

describe("the demand feed", () => {
  test("tells what is queued, claimed and waiting, pool by pool", async () => {
    await using world = await World.create();
    await world.start(
      planOf(
        ...["a", "b", "c"].map((name) => atOnce(codeStep(name))),
        atOnce(codeStep("d", { runtime: "python" })),
      ),
    );
    const node = await world.firstPool();
    await world.clock.advance(5_000);
    await world.claim(node);
    const { pools } = await now(world);
    const counted = { queued: 2, claimed: 1, waiting: 0, arrivals: 3, oldestQueuedMs: 5_000 };
    expect(pools.find(({ pool }) => pool === node)).toEqual({
      ...{
        pool: node,
        serves: "attempts",
        runtime: "node",
        project: "here",
        namespace: null,
        attempt: null,
        ...counted,
      },
      requirements: expect.objectContaining({ image: null, files: "none" }) as unknown,
      timeoutMs: expect.any(Number) as unknown,
    });
    expect(pools.find(({ runtime }) => runtime === "python")).toMatchObject({ queued: 1, arrivals: 1 });
  });

  test("wakes who waits when something changed, and not before", async () => {
    await using world = await World.create();
    const { revision, pools } = await now(world);
    expect(pools).toEqual([]);
    let heard: Demand | null = null;
    void world.backend.demand.next(revision, never).then((demand) => (heard = demand));
    await world.clock.advance(60_000);
    expect(heard).toBeNull();
    await world.start(planOf(codeStep("a")));
    await until(() => heard !== null, "the feed has spoken");
    expect(heard).toMatchObject({ pools: [{ queued: 1 }] });
  });

  test("names the attempts that ended since a revision, and no earlier ones", async () => {
    await using world = await World.create();
    await world.start(planOf(codeStep("a"), codeStep("b")));
    const first = await world.claim();
    await world.runner.succeed(first);
    const { revision, ended } = await now(world);
    expect(ended).toEqual([first.attempt.id]);
    const second = await world.claim();
    await world.runner.succeed(second);
    expect((await world.backend.demand.next(revision, never)).ended).toEqual([second.attempt.id]);
  });

  test("names an attempt that was lost as ended, so that its process is killed", async () => {
    await using world = await World.create();
    await world.start(planOf(codeStep("a")));
    const held = await world.claim();
    const { revision } = await now(world);
    await world.clock.advance(11_000);
    expect((await world.backend.demand.next(revision, never)).ended).toEqual([held.attempt.id]);
  });

  test("lets go of who does not wait any more", async () => {
    await using world = await World.create();
    const { revision } = await now(world);
    const leaving = new AbortController();
    const waiting = world.backend.demand.next(revision, leaving.signal);
    leaving.abort(new Error("the launcher stops"));
    await expect(waiting).rejects.toThrow("the launcher stops");
    await expect(world.backend.demand.next(0, leaving.signal)).rejects.toThrow("the launcher stops");
  });

  test("registers workers for pools that exist alone", async () => {
    await using world = await World.create();
    await expect(world.backend.demand.registerWorker("no such pool")).rejects.toMatchObject({
      code: "NotFound",
    });
  });
});
