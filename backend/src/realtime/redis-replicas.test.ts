import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LocalBackendOptions } from "../local.js";
import { silentLog } from "../log.js";
import type { LiveEntry } from "../runs/live.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { codeStep, logStep, planOf, waitStep } from "../testing/plans.js";
import { RedisServer } from "../testing/redis/server.js";
import { logLine } from "../testing/scripted-runner.js";
import { storeOfWorld } from "../testing/projects.js";
import { until, World } from "../testing/world.js";
import { RedisReplicas } from "./redis-replicas.js";

let kept: KeptDatabase;
let redis: RedisServer;
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());
beforeEach(async () => {
  redis = await RedisServer.start();
});
afterEach(() => redis[Symbol.asyncDispose]());

/** Two replicas on one PostgreSQL and one Redis, on a clock that stands still: nothing is ever found by looking. */
class Pair implements AsyncDisposable {
  private constructor(
    readonly first: World,
    readonly second: World,
    readonly replicas: readonly RedisReplicas[],
  ) {}

  static async create({ log = silentLog, ...options }: LocalBackendOptions = {}): Promise<Pair> {
    const [one, other] = [redis.url, redis.url].map((url) => new RedisReplicas({ url, log }));
    const first = await World.create({ ...options, replicas: one! }, (clock) => storeOfWorld(kept, clock));
    const pair = new Pair(first, await first.replica({ replicas: other! }), [one!, other!]);
    await pair.told();
    return pair;
  }

  async told(): Promise<void> {
    await until(
      () => this.replicas.every(({ hearing }) => hearing === "told"),
      "the replicas hear each other",
    );
  }

  async untold(): Promise<void> {
    await until(() => this.replicas.every(({ hearing }) => hearing === "untold"), "Redis is gone");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.second[Symbol.asyncDispose]();
    await this.first[Symbol.asyncDispose]();
    for (const replica of this.replicas) await replica[Symbol.asyncDispose]();
  }
}

/** What a listener has been told, and how often to look. */
class Follower {
  readonly entries: LiveEntry[] = [];

  constructor(world: World, run: Parameters<World["status"]>[0]) {
    world.backend.runs.follow(run, ({ entry }) => void this.entries.push(entry));
  }

  count(kind: LiveEntry["kind"]): number {
    return this.entries.filter((entry) => entry.kind === kind).length;
  }

  /** Waits until this replica's subscription is known to the other. */
  async isNoted(): Promise<void> {
    await until(() => this.count("missed") > 0, "the other replica has noted who follows");
  }
}

describe("replicas that hear each other through Redis", () => {
  test("start work that was queued at one for a claim that is open at the other", async () => {
    await using pair = await Pair.create();
    const { first, second } = pair;
    await first.start(planOf(codeStep("a")));
    const pool = await first.firstPool();
    const { token } = await second.worker(pool);
    await first.runner.heartbeat(await first.claim(pool));
    const { reply } = await second.openClaim(token);
    await first.start(planOf(codeStep("a")));
    expect((await reply).status).toBe(200);
  });

  test("start what a resume has put back for a claim that is open at the other", async () => {
    await using pair = await Pair.create();
    const { first, second } = pair;
    const run = await first.start(planOf(codeStep("a")));
    const { token } = await second.worker(await first.firstPool());
    await first.backend.runs.pause(run, "a test");
    const { reply } = await second.openClaim(token);
    await first.backend.runs.resume(run, "a test");
    expect((await reply).status).toBe(200);
  });

  test("give a worker that asked twice its answer where it asked last", async () => {
    await using pair = await Pair.create();
    const { first, second } = pair;
    await first.start(planOf(codeStep("a")));
    const pool = await first.firstPool();
    const { token } = await second.worker(pool);
    await first.runner.heartbeat(await first.claim(pool));
    const lost = await first.openClaim(token, "a nonce of its own");
    const { reply } = await second.openClaim(token, "a nonce of its own");
    await first.start(planOf(codeStep("a")));
    expect(await reply).toEqual(await lost.reply);
  });

  test("see what happens to a run at the other: events, log and progress, in order", async () => {
    await using pair = await Pair.create();
    const { first, second } = pair;
    const run = { project: "here", runId: "followed" };
    const [own, follower] = [new Follower(first, run), new Follower(second, run)];
    await Promise.all([own.isNoted(), follower.isNoted()]);
    const plan = planOf(logStep("says", "hello"), codeStep("a"));
    await first.backend.runs.start({ ...run, plan, text: "", inputs: {} });
    const held = await first.claim();
    await first.runner.heartbeat(held, { done: 1, total: 2, text: null });
    await first.runner.logs(held, [logLine(0), logLine(1)]);
    await first.runner.succeed(held, null, [logLine(2)]);
    const ended = (entry: LiveEntry): boolean =>
      entry.kind === "event" && entry.stored.event.type === "RunEnded";
    await until(() => follower.entries.some(ended), "the end is heard");
    const events = follower.entries.flatMap((entry) => (entry.kind === "event" ? [entry.stored] : []));
    expect(events).toEqual(await second.backend.runs.events(run));
    const logs = follower.entries.flatMap((entry) => (entry.kind === "log" ? [entry] : []));
    expect(logs.map(({ path, firstSeq, lastSeq }) => [path, firstSeq, lastSeq])).toEqual([
      ["says", 0, 0],
      ["a", 0, 1],
      ["a", 2, 2],
    ]);
    expect(follower.count("progress")).toBe(1);
    const isSaid = (entry: LiveEntry): boolean => entry.kind !== "missed";
    expect(own.entries.filter(isSaid), "what a replica said it does not hear").toEqual(
      follower.entries.filter(isSaid),
    );
  });

  test("look into the store when another comes back: what it did meanwhile it could not tell", async () => {
    await using pair = await Pair.create();
    const { first } = pair;
    const follower = new Follower(first, { project: "here", runId: "followed" });
    await follower.isNoted();
    const before = follower.count("missed");
    await using back = new RedisReplicas({ url: redis.url, log: silentLog });
    await until(() => follower.count("missed") > before, "whoever follows a run is told to look");
    expect(back.hearing).toBe("told");
  });

  test("wake a run's timer wherever it was set", async () => {
    const plan = planOf(waitStep("long", "2s"));
    await using pair = await Pair.create({ compile: () => plan });
    const replicas = new RedisReplicas({ url: redis.url, log: silentLog });
    const dying = await pair.first.replica({ replicas });
    await until(() => replicas.hearing === "told", "the third replica is there");
    const before = pair.first.clock.pendingTimers;
    const run = await dying.start(plan);
    await until(() => pair.first.clock.pendingTimers >= before + 3, "all three have set their timer");
    await dying[Symbol.asyncDispose]();
    await replicas[Symbol.asyncDispose]();
    await pair.first.clock.advance(2_000);
    expect(await pair.first.status(run)).toBe("succeeded");
  });

  test("tell launchers of another replica what ended and what is cancelled", async () => {
    await using pair = await Pair.create();
    const { first, second } = pair;
    const run = await first.start(planOf(codeStep("a")));
    const held = await first.claim();
    const told = async (): Promise<readonly string[]> => {
      const { ended, cancelled } = await second.backend.demand.next(0, new AbortController().signal);
      return [...ended.map((id) => `ended ${id}`), ...cancelled.map((id) => `cancelled ${id}`)];
    };
    await first.backend.runs.cancel(run, "a test");
    await until(async () => (await told()).includes(`cancelled ${held.attempt.id}`), "the cancel is heard");
    await first.runner.succeed(held);
    await until(async () => (await told()).includes(`ended ${held.attempt.id}`), "the end is heard");
  });

  test("send nothing of runs that nobody follows elsewhere", async () => {
    await using pair = await Pair.create();
    const { first, second } = pair;
    const run = { project: "here", runId: "followed" };
    const [replica] = pair.replicas;
    expect(replica!.isFollowed(run.runId)).toBe(false);
    const unfollow = second.backend.runs.follow(run, () => {});
    await until(() => replica!.isFollowed(run.runId), "the other replica has noted who follows");
    unfollow();
    const plan = planOf(logStep("first", "x"), codeStep("a"), logStep("second", "y"));
    await first.backend.runs.start({ ...run, plan, text: "", inputs: {} });
    await first.runner.succeed(await first.claim());
    await until(() => !replica!.isFollowed(run.runId), "nobody has received an entry");
  });

  test("go on without Redis, and hear each other again once it is back", async () => {
    const warnings: string[] = [];
    await using pair = await Pair.create({
      log: { ...silentLog, warn: (message) => void warnings.push(message) },
    });
    const { first, second } = pair;
    const run = await first.start(planOf(codeStep("a"), codeStep("b"), codeStep("c")));
    const follower = new Follower(second, run);
    await follower.isNoted();
    await redis.kill();
    await pair.untold();
    await first.runner.succeed(await first.claim());
    const before = follower.count("missed");
    await first.clock.advance(1_000);
    expect(follower.count("missed"), "found by looking").toBe(before + 1);
    await first.runner.succeed(await first.claim());
    await until(() => warnings.length > 0, "it is said that Redis is gone");
    await redis.start();
    await pair.told();
    await until(() => follower.count("missed") > before + 1, "who was away is told to look");
    await until(() => pair.replicas[0]!.isFollowed(run.runId), "the other replica has noted who follows");
    await first.runner.succeed(await first.claim());
    const ended = (entry: LiveEntry): boolean =>
      entry.kind === "event" && entry.stored.event.type === "RunEnded";
    await until(() => follower.entries.some(ended), "the end is heard");
    expect(new Set(warnings).size).toBe(1);
    expect(warnings.length).toBeLessThanOrEqual(2);
  });
});
