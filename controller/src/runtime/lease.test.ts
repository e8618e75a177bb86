import { beforeEach, describe, expect, it } from "vitest";
import { HttpKubeClient, type KubeClient, KubeError, systemClock } from "@flowrunner/kube";
import { silentLog } from "../log.js";
import { ManualClock, settle } from "../testing/manual-clock.js";
import { ApiServer } from "../../../kube/testing/api-server/api-server.js";
import { Leader } from "./leader.js";
import { Lease } from "./lease.js";

const key = { namespace: "flowrunner", name: "flowrunner-test" };
const periods = { leaseMs: 8_000, renewWithinMs: 5_000, everyMs: 1_000 };

/** A Lease in memory, as the API server keeps it. */
class LeaseServer implements Pick<KubeClient, "get" | "create" | "patch"> {
  #stored: { metadata: Record<string, unknown>; spec: Record<string, unknown> } | null = null;
  #version = 0;
  /** Whose calls fail. */
  readonly unreachableFor = new Set<object>();

  get holder(): unknown {
    return this.#stored?.spec["holderIdentity"] ?? null;
  }

  client(who: object): Pick<KubeClient, "get" | "create" | "patch"> {
    const reach = (): void => {
      if (!this.unreachableFor.has(who)) return;
      throw new KubeError({ status: 0, reason: "NoAnswer", message: "cut off" });
    };
    return {
      get: async () => (reach(), this.get()),
      create: async (_resource, object) => (reach(), this.create(_resource, object)),
      patch: async (_resource, _key, patch) => (reach(), this.patch(_resource, _key, patch)),
    };
  }

  async get<T>(): Promise<T | null> {
    return structuredClone(this.#stored) as T | null;
  }

  async create<T>(_resource: unknown, object: object) {
    if (this.#stored) return { outcome: "exists" as const };
    const { spec } = object as { spec: Record<string, unknown> };
    this.#stored = { metadata: { ...key, resourceVersion: String(++this.#version) }, spec };
    return { outcome: "created" as const, object: structuredClone(this.#stored) as T };
  }

  async patch<T>(_resource: unknown, _key: unknown, patch: object): Promise<T | null> {
    const { metadata, spec } = patch as { metadata: { resourceVersion: string }; spec: object };
    if (!this.#stored) return null;
    if (metadata.resourceVersion !== this.#stored.metadata["resourceVersion"])
      throw new KubeError({ status: 409, reason: "Conflict", message: "another version" });
    this.#stored.metadata["resourceVersion"] = String(++this.#version);
    Object.assign(this.#stored.spec, spec);
    return structuredClone(this.#stored) as T;
  }
}

function candidate(server: LeaseServer, identity: string, day?: number) {
  const clock = new ManualClock(day);
  const who = {};
  const lease = new Lease({ kube: server.client(who), key, identity, leaseMs: periods.leaseMs, clock });
  const leader = new Leader({ lease, periods, clock, random: () => 0.5, log: silentLog });
  return { clock, who, leader };
}

describe("Leadership by a lease", () => {
  let server: LeaseServer;
  let first: ReturnType<typeof candidate>;
  let second: ReturnType<typeof candidate>;
  const stop = new AbortController();
  beforeEach(async () => {
    server = new LeaseServer();
    first = candidate(server, "first");
    second = candidate(server, "second", Date.UTC(2031, 5, 5)); // its day is a year and a half off
    void first.leader.acquire(stop.signal);
    await settle();
    void second.leader.acquire(stop.signal);
    await settle();
  });

  async function pass(ms: number, clocks = [first.clock, second.clock]): Promise<void> {
    for (let passed = 0; passed < ms; passed += 100) for (const clock of clocks) await clock.advance(100);
  }

  it("has one leader, whatever time of day the candidates believe in", async () => {
    await pass(60_000);
    expect([first.leader.leads, second.leader.leads]).toEqual([true, false]);
  });

  it("ends in time when the lease cannot be renewed, before anybody else leads", async () => {
    server.unreachableFor.add(first.who);
    let bothLed = false;
    for (let passed = 0; passed < 20_000; passed += 100) {
      await pass(100);
      bothLed ||= first.leader.leads && second.leader.leads;
    }
    expect(first.leader.lost.aborted).toBe(true);
    expect([bothLed, first.leader.leads, second.leader.leads]).toEqual([false, false, true]);
  });

  it("is taken over from a leader that stands still, which knows as soon as it goes on", async () => {
    await pass(20_000, [second.clock]);
    expect(second.leader.leads).toBe(true);
    await first.clock.standStill(20_000);
    expect([first.leader.leads, first.leader.lost.aborted, second.leader.leads]).toEqual([false, true, true]);
  });

  it("is not taken over from a leader that renews, by a candidate that stands still at times", async () => {
    for (let times = 0; times < 5; times++) {
      await pass(9_000, [first.clock]);
      await second.clock.standStill(9_000);
    }
    expect([first.leader.leads, second.leader.leads]).toEqual([true, false]);
  });

  it("passes on within a candidate's next look when it is released", async () => {
    await first.leader.release();
    expect(server.holder).toBeNull();
    await pass(1_100);
    expect([first.leader.leads, second.leader.leads]).toEqual([false, true]);
  });

  it("is not won back by a renewal that comes too late", async () => {
    server.unreachableFor.add(first.who);
    await pass(5_000, [first.clock]);
    expect(first.leader.lost.aborted).toBe(true);
    server.unreachableFor.clear();
    await pass(5_000, [first.clock]);
    expect(first.leader.leads).toBe(false);
  });

  it("outlives a renewal whose answer was lost", async () => {
    await server.patch(null, null, {
      metadata: {
        resourceVersion: (await server.get<{ metadata: { resourceVersion: string } }>())!.metadata
          .resourceVersion,
      },
      spec: { renewTime: "another" },
    });
    await pass(4_000);
    expect(first.leader.leads).toBe(true);
  });

  it("is lost when somebody else says so, and the lease is left to run out", async () => {
    first.leader.lose("a newer epoch");
    await first.leader.release();
    expect([first.leader.lost.aborted, first.leader.leads, server.holder]).toEqual([true, false, "first"]);
  });
});

it("A leader that has lost its lease stays so when a renewal under way succeeds after all", async () => {
  const clock = new ManualClock();
  const answers: ((isHeld: boolean) => void)[] = [];
  const hold = () => new Promise<boolean>((resolve) => answers.push(resolve));
  const lease = { hold, release: async () => {} };
  const leader = new Leader({ lease, periods, clock, random: () => 0.5, log: silentLog });
  void leader.acquire(new AbortController().signal);
  answers.shift()!(true);
  await settle();
  await clock.advance(5_000);
  answers.shift()!(true);
  await settle();
  expect([leader.lost.aborted, leader.leads]).toEqual([true, false]);
});

it("A lease of two candidates over HTTP goes to exactly one", async () => {
  await using server = await ApiServer.open();
  const observer = { called: () => {} };
  const parts = { credentials: server.credentials, clock: systemClock, random: Math.random, observer };
  await using kube = new HttpKubeClient({ ...parts, fieldManager: "test" });
  const holds = await Promise.all(
    ["a", "b", "c"].map((identity) =>
      new Lease({ kube, key, identity, leaseMs: 8_000, clock: systemClock }).hold(),
    ),
  );
  expect(holds.filter(Boolean)).toHaveLength(1);
});
