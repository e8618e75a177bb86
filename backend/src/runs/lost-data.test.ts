import { describe, expect, test } from "vitest";
import { MemoryStore } from "../store/memory/memory-store.js";
import type { Store, Transaction } from "../store/port/store.js";
import { codeStep, planOf, waitStep } from "../testing/plans.js";
import { until, World } from "../testing/world.js";

/** A store that payloads and flows can be lost from. */
class LossyStore implements Store {
  readonly lost = new Set<"payloads" | "flowVersions">();

  constructor(private readonly inner: Store) {}

  get acrossProjects(): Store["acrossProjects"] {
    return this.inner.acrossProjects;
  }

  get counters(): Store["counters"] {
    return this.inner.counters;
  }

  withTransaction: Store["withTransaction"] = (scope, work) =>
    this.inner.withTransaction(scope, (tx) => work(this.#losing(tx)));

  #losing(tx: Transaction): Transaction {
    const payloads = { ...tx.payloads, get: () => Promise.resolve(new Map<string, string>()) };
    const flowVersions = { ...tx.flowVersions, get: () => Promise.resolve(null) };
    return {
      ...tx,
      ...(this.lost.has("payloads") && { payloads }),
      ...(this.lost.has("flowVersions") && { flowVersions }),
    };
  }
}

async function lossyWorld(): Promise<{ readonly world: World; readonly store: LossyStore }> {
  let store!: LossyStore;
  const open = (clock: { now(): number }): Promise<Store> =>
    Promise.resolve((store = new LossyStore(new MemoryStore(() => clock.now()))));
  return { world: await World.create({}, open), store };
}

const big = { kind: "constant", json: "x".repeat(100_000) } as const;
const lost = { outcome: { status: "failed", error: { code: "DataLost" } } };

describe("what is lost from the store", () => {
  test("ends an attempt whose input it was, and its worker's claim stays open for others", async () => {
    const { world, store } = await lossyWorld();
    await using _ = world;
    const run = await world.start(planOf(codeStep("only", { with: big })));
    const { token } = await world.worker();
    store.lost.add("payloads");
    const { reply } = await world.openClaim(token);
    await until(async () => (await world.status(run)) === "failed", "the run has ended");
    expect(await world.backend.runs.get(run)).toMatchObject(lost);
    store.lost.clear();
    await world.start(planOf(codeStep("other")));
    expect((await reply).status).toBe(200);
  });

  test("ends a run whose flow it was, when somebody first needs it", async () => {
    const { world, store } = await lossyWorld();
    await using _ = world;
    const run = await world.start(planOf(codeStep("one"), waitStep("rest", "1h")));
    await using replica = await world.replica();
    store.lost.add("flowVersions");
    const { token } = await world.worker();
    const { reply } = await replica.openClaim(token);
    await until(async () => (await world.status(run)) === "failed", "the run has ended");
    expect(await world.backend.runs.get(run)).toMatchObject(lost);
    expect(await world.pools()).toEqual([]);
    expect(await world.backend.runs.why(run)).toEqual([]);
    await world.clock.advance(25_000);
    expect((await reply).status).toBe(204);
  });

  test("is told to whoever asks something of the run", async () => {
    const { world, store } = await lossyWorld();
    await using _ = world;
    const run = await world.start(planOf(codeStep("one")));
    const held = await world.claim();
    await using replica = await world.replica();
    store.lost.add("flowVersions");
    await expect(replica.backend.runs.pause(run, "a person")).rejects.toMatchObject({
      code: "RunEnded",
      message: expect.stringContaining("not stored any more") as string,
    });
    expect((await world.runner.succeed(held, "late")).status).toBe(409);
  });

  test("does not keep a run from being retried once it is back", async () => {
    const { world, store } = await lossyWorld();
    await using _ = world;
    const run = await world.start(planOf(codeStep("one")));
    await using replica = await world.replica();
    store.lost.add("flowVersions");
    await replica.backend.runs.pause(run, "a person").catch(() => {});
    expect(await world.backend.runs.get(run)).toMatchObject(lost);
    store.lost.clear();
    await world.backend.runs.retry(run, "a person");
    await world.runner.succeed(await world.claim(), 1);
    expect(await world.status(run)).toBe("succeeded");
  });
});
