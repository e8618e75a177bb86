import { describe, expect, test } from "vitest";
import { codeStep, logStep, planOf, waitStep } from "../testing/plans.js";
import { logLine } from "../testing/scripted-runner.js";
import { settle } from "../testing/manual-clock.js";
import { until, World } from "../testing/world.js";
import type { LiveEntry } from "./live.js";
import { unheardReplicas } from "./replicas.js";

const replicas = unheardReplicas;

describe("replicas that cannot hear each other", () => {
  test("find within a second what waits for a claim that is open", async () => {
    await using first = await World.create({ replicas });
    await using second = await first.replica();
    await first.start(planOf(codeStep("a"), codeStep("b")));
    const pool = await first.firstPool();
    const { token } = await second.worker(pool);
    await first.runner.heartbeat(await first.claim(pool));
    const { reply } = await second.openClaim(token);
    await first.start(planOf(codeStep("a")));
    await first.clock.advance(1_000);
    expect((await reply).status).toBe(200);
  });

  test("give a worker that asked twice its answer where it asked last", async () => {
    await using first = await World.create({ replicas });
    await using second = await first.replica();
    await first.start(planOf(codeStep("a")));
    const pool = await first.firstPool();
    const { token } = await second.worker(pool);
    await first.runner.heartbeat(await first.claim(pool));
    const lost = await first.openClaim(token, "a nonce of its own");
    const { reply } = await second.openClaim(token, "a nonce of its own");
    await first.start(planOf(codeStep("a")));
    const { body: unread } = await lost.reply;
    await first.clock.advance(1_000);
    expect(await reply).toEqual({ status: 200, body: unread });
  });

  test("wake a run whose replica has died", async () => {
    const plan = planOf(waitStep("long", "7s"));
    await using second = await World.create({ replicas, compile: () => plan });
    const first = await second.replica();
    const run = await first.start(plan);
    await first[Symbol.asyncDispose]();
    await second.clock.advance(6_999);
    expect(await second.status(run)).toBe("running");
    await second.clock.advance(1);
    expect(await second.status(run)).toBe("succeeded");
  });

  test("give up a worker that died together with its replica", async () => {
    const plan = planOf(codeStep("a"));
    await using second = await World.create({ replicas, compile: () => plan });
    const first = await second.replica();
    const run = await first.start(plan);
    await first.runner.heartbeat(await first.claim());
    await first[Symbol.asyncDispose]();
    await second.clock.advance(8_000);
    expect(await second.status(run)).toBe("running");
    await second.clock.advance(7_000);
    expect(await second.status(run)).toBe("failed");
  });

  test("tell who follows a run to look when it got events or log elsewhere, and only then", async () => {
    await using first = await World.create({ replicas });
    await using second = await first.replica();
    const run = await first.start(planOf(logStep("says", "hello"), codeStep("a")));
    const told: LiveEntry["kind"][] = [];
    second.backend.runs.follow(run, ({ entry }) => void told.push(entry.kind));
    await first.clock.advance(1_000);
    expect(told, "the first look cannot know what was missed").toEqual(["missed"]);
    await first.clock.advance(10_000);
    expect(told).toHaveLength(1);
    const held = await first.claim();
    await first.runner.heartbeat(held);
    await first.runner.logs(held, [logLine(0)]);
    await first.clock.advance(1_000);
    expect(told).toHaveLength(2);
    await first.runner.succeed(held);
    await first.clock.advance(1_000);
    expect(told).toHaveLength(3);
  });

  test("see the end of a run that another one ends", async () => {
    await using first = await World.create({ replicas });
    await using second = await first.replica();
    const run = await first.start(planOf(codeStep("a")));
    const ended = second.backend.runs.whenEnded(run);
    await first.runner.succeed(await first.claim());
    await first.clock.advance(1_000);
    expect((await ended).status).toBe("succeeded");
  });

  test("wake launchers that wait for demand", async () => {
    await using first = await World.create({ replicas });
    await using second = await first.replica();
    const { revision } = await second.backend.demand.next(0, new AbortController().signal);
    const next = second.backend.demand.next(revision, new AbortController().signal);
    await first.start(planOf(codeStep("a")));
    await first.clock.advance(1_000);
    expect((await next).pools).toMatchObject([{ queued: 1 }]);
  });
});

describe("a replica asks its store", () => {
  const accessesOf = async (world: World, work: () => Promise<unknown>): Promise<number> => {
    const before = world.store.counters.accesses;
    await work();
    return world.store.counters.accesses - before;
  };

  test("for nothing when it is alone", async () => {
    await using world = await World.create();
    expect(await accessesOf(world, () => world.clock.advance(60_000))).toBe(0);
  });

  test("every five seconds when nobody waits", async () => {
    await using world = await World.create({ replicas });
    expect(await accessesOf(world, () => world.clock.advance(60_000))).toBe(12);
  });

  test("once a second while claims are open, runs followed and demand awaited", async () => {
    await using world = await World.create({ replicas, periods: { pollMs: 300_000 } });
    const run = await world.start(planOf(codeStep("a"), codeStep("a2")));
    const pool = await world.firstPool();
    const { token } = await world.worker(pool);
    await world.runner.succeed(await world.claim(pool));
    await world.runner.succeed(await world.claim(pool));
    const { reply } = await world.openClaim(token);
    world.backend.runs.follow(run, () => {});
    await world.clock.advance(5_000);
    const { revision } = await world.backend.demand.next(0, new AbortController().signal);
    const leaving = new AbortController();
    const demand = world.backend.demand.next(revision, leaving.signal);
    await settle();
    expect(await accessesOf(world, () => world.clock.advance(60_000))).toBe(60);
    leaving.abort();
    await demand.catch(() => {});
    await world.clock.advance(300_000);
    await until(async () => (await reply).status === 204, "the claim is over");
  });

  test("again after it could not be asked", async () => {
    await using world = await World.create({ replicas });
    const glance = world.store.acrossProjects.glance;
    let hasFailed = false;
    Object.assign(world.store.acrossProjects, {
      glance: (...asked: Parameters<typeof glance>) => {
        if (hasFailed) return glance(...asked);
        hasFailed = true;
        return Promise.reject(new Error("out of reach"));
      },
    });
    await world.clock.advance(5_000);
    expect(hasFailed).toBe(true);
    expect(await accessesOf(world, () => world.clock.advance(1_000))).toBe(1);
  });
});
