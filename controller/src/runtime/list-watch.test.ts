import { setMaxListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HttpKubeClient, type KubeObject, systemClock } from "@flowrunner/kube";
import { resources } from "../kube/resources.js";
import { silentLog } from "../log.js";
import { ApiServer } from "../../../kube/testing/api-server/api-server.js";
import { eventually } from "../testing/eventually.js";
import { ManualClock } from "../testing/manual-clock.js";
import { ListWatch, standardWatchPeriods } from "./list-watch.js";
import { ObjectStore } from "./object-store.js";

const pod = (name: string, text = "") => ({ metadata: { name }, spec: { text } });

describe("A list-watch", () => {
  let server: ApiServer;
  let client: HttpKubeClient;
  let clock: ManualClock;
  let store: ObjectStore<KubeObject>;
  let told: string[];
  let gaps: number[];
  let lists: number;
  let failedAt: number[];
  let ending: AbortController;
  beforeEach(async () => {
    server = await ApiServer.open();
    clock = new ManualClock();
    told = [];
    gaps = [];
    lists = 0;
    failedAt = [];
    ending = new AbortController();
    setMaxListeners(0, ending.signal);
    const observer = { called: () => {} };
    const { credentials } = server;
    client = new HttpKubeClient({
      credentials,
      clock: systemClock,
      random: () => 0,
      observer,
      fieldManager: "test",
      pageSize: 2,
    });
    store = new ObjectStore(["shop"], () => {});
    store.subscribe(({ metadata }, sight) => told.push(`${sight} ${metadata.name}`));
    server.history.put("pods", "shop", pod("a"));
  });
  afterEach(async () => {
    ending.abort();
    await client[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  function run(): void {
    const listWatch = new ListWatch({
      resource: resources.pods,
      scope: "shop",
      selection: {},
      kube: client,
      store,
      periods: standardWatchPeriods,
      clock,
      random: () => 0.5,
      log: { ...silentLog, info: () => failedAt.push(clock.elapsed()) },
      observer: { blindFor: (ms) => gaps.push(ms), listed: () => lists++, event: () => {} },
    });
    void listWatch.run(ending.signal);
  }
  async function start(): Promise<void> {
    run();
    await watched();
  }

  const watched = () => eventually(() => server.watches.size === 1, "a watch is open");
  const closed = () => eventually(() => server.watches.size === 0, "the watch has ended");
  /** What was told last is what the server did last, and the store is as the server is. */
  async function caughtUp(): Promise<void> {
    const stateOf = (objects: readonly KubeObject[]) =>
      objects
        .map(({ metadata }) => `${metadata.name} ${metadata.resourceVersion}`)
        .toSorted()
        .join();
    const isEqual = () => stateOf(store.list()) === stateOf(server.history.list("pods", "shop"));
    await eventually(isEqual, "the store is as the server is");
  }
  /** Moves time until a new watch is open; what it took. */
  async function reopened(mostMs: number): Promise<number> {
    const from = clock.elapsed();
    while (server.watches.size === 0 && clock.elapsed() - from < mostMs) {
      await clock.advance(10);
      await eventually(() => true, "");
    }
    await watched();
    return clock.elapsed() - from;
  }

  it("tells what there is, then what changes", async () => {
    await start();
    server.history.put("pods", "shop", pod("b"));
    server.history.put("pods", "shop", pod("a", "changed"));
    server.history.remove("pods", "shop", "b");
    await eventually(() => told.length === 4, "all was told");
    expect(told).toEqual(["changed a", "changed b", "changed a", "gone b"]);
  });

  it("reads what comes in pieces, cut within characters", async () => {
    server.wire.pieces = 1_000;
    await start();
    server.history.put("pods", "shop", pod("b", "größe → 🦊"));
    await caughtUp();
    expect(store.get({ namespace: "shop", name: "b" })).toMatchObject({ spec: { text: "größe → 🦊" } });
  });

  it("goes on within a second when the server ends the watch, and misses nothing", async () => {
    await start();
    for (const watch of server.watches) watch.end();
    await closed();
    server.history.put("pods", "shop", pod("b"));
    expect(await reopened(5_000)).toBeLessThan(1_000);
    await caughtUp();
    expect(lists, "it went on from where it was").toBe(1);
    expect(Math.max(...gaps)).toBeLessThan(1_000);
  });

  it("goes on after a connection that broke in the midst of a line", async () => {
    await start();
    for (const watch of server.watches) {
      watch.bytes('{"type":"ADDED","object":{"metadata":{"name":"half');
      watch.cut();
    }
    await closed();
    server.history.put("pods", "shop", pod("b"));
    await reopened(5_000);
    await caughtUp();
    expect({ lists, told }).toEqual({ lists: 1, told: ["changed a", "changed b"] });
  });

  it("gives up a watch that is silent for 90 s, and none that has bookmarks", async () => {
    await start();
    await clock.advance(60_000);
    server.bookmark();
    await eventually(() => true, "");
    server.history.put("pods", "shop", pod("seen"));
    await eventually(() => told.includes("changed seen"), "the change came");
    await clock.advance(89_000);
    expect(server.watches.size).toBe(1);
    for (const watch of server.watches) watch.mute();
    server.history.put("pods", "shop", pod("b"));
    await clock.advance(1_000);
    await closed();
    await reopened(5_000);
    await caughtUp();
    expect(lists).toBe(1);
  });

  it("goes on from a bookmark's version after everything before it was forgotten", async () => {
    await start();
    server.history.forget();
    server.bookmark();
    server.history.put("pods", "shop", pod("b"));
    await caughtUp();
    for (const watch of server.watches) watch.end();
    await closed();
    await reopened(5_000);
    expect(lists).toBe(1);
  });

  it.each(["status", "event"] as const)("lists anew when its version is gone, told as %s", async (goneAs) => {
    server.goneAs = goneAs;
    for (const name of ["b", "c", "d"]) server.history.put("pods", "shop", pod(name));
    await start();
    for (const watch of server.watches) watch.end();
    await closed();
    server.history.remove("pods", "shop", "b");
    server.history.put("pods", "shop", pod("a", "changed"));
    server.history.forget();
    told.length = 0;
    await reopened(5_000);
    await caughtUp();
    expect({ lists, told }, "a deletion that nobody saw is told").toEqual({
      lists: 2,
      told: ["gone b", "changed a"],
    });
  });

  const tooLarge = { causes: [{ reason: "ResourceVersionTooLarge" }], retryAfterSeconds: 1 };
  const errors = [
    { name: "a time-out", given: { code: 504, reason: "Timeout" }, expect: 1 },
    { name: "a version yet to come", given: { code: 504, reason: "Timeout", details: tooLarge }, expect: 2 },
    { name: "too many requests", given: { code: 429, reason: "TooManyRequests" }, expect: 1 },
    { name: "a fault of the server's", given: { code: 500, reason: "InternalError" }, expect: 1 },
    { name: "no reason at all", given: {}, expect: 1 },
  ];
  it.each(errors)("goes on within a backoff after the event ERROR with $name", async (row) => {
    await start();
    for (const watch of server.watches) {
      watch.event("ERROR", { kind: "Status", ...row.given });
      watch.end();
    }
    await closed();
    server.history.put("pods", "shop", pod("b"));
    const restMs = await reopened(5_000);
    await caughtUp();
    expect({ lists, failures: failedAt.length }).toEqual({ lists: row.expect, failures: 1 });
    expect(restMs).toBeGreaterThanOrEqual(standardWatchPeriods.backoff.firstMs / 2);
    expect(restMs).toBeLessThan(1_000);
  });

  it("lists anew when it cannot read a line", async () => {
    await start();
    for (const watch of server.watches) watch.bytes("<html>\n");
    await closed();
    await reopened(5_000);
    expect(lists).toBe(2);
  });

  it("tells of everything again each minute", async () => {
    await start();
    told.length = 0;
    await clock.advance(60_000);
    expect(told).toEqual(["again a"]);
  });

  it("waits longer and longer for a server that refuses, and no longer than 5 s", async () => {
    const refusal = {
      status: 403,
      reason: "Forbidden",
      meets: (_: string, path: string) => path.includes("watch"),
    };
    server.faults.push(...Array.from({ length: 8 }, () => refusal));
    run();
    while (failedAt.length < 8) await clock.advance(50);
    const rests = failedAt.slice(1).map((at, index) => at - failedAt[index]!);
    const periods = [200, 400, 800, 1_600, 3_200, 5_000, 5_000];
    for (const [index, rest] of rests.entries()) {
      expect(rest, `rest ${index}`).toBeGreaterThanOrEqual(periods[index]! / 2);
      expect(rest, `rest ${index}`).toBeLessThan(periods[index]! + 500);
    }
    expect(await reopened(5_000)).toBeLessThan(5_000);
  });
});
