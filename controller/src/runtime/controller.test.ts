import { describe, expect, it } from "vitest";
import { keyOf, type KubeObject, type ObjectKey } from "@flowrunner/kube";
import { silentLog, type Log } from "../log.js";
import { eventually } from "../testing/eventually.js";
import { ManualClock } from "../testing/manual-clock.js";
import { Controller, type ControllerParts } from "./controller.js";
import { ObjectStore } from "./object-store.js";
import { done, type Reconciler } from "./reconciler.js";
import { reconciling } from "./reconciling.js";
import { watching } from "./source.js";
import { WorkQueue } from "./work-queue.js";

const ignore = (): void => {};

function object(name: string, version = "1"): KubeObject {
  const metadata = { name, namespace: "shop", uid: `uid-${name}`, resourceVersion: version };
  return { metadata: { ...metadata, creationTimestamp: "2030-01-01T00:00:00Z" } };
}

function world(reconciler: Reconciler, parts: Partial<ControllerParts> = {}) {
  const clock = new ManualClock();
  const store = new ObjectStore<KubeObject>(["shop", "other"], ignore);
  const outcomes: string[] = [];
  const queue = new WorkQueue({
    clock,
    random: () => 0,
    backoffs: {
      passing: { firstMs: 100, mostMs: 1_000 },
      lasting: { firstMs: 10_000, mostMs: 10_000 },
    },
    observer: { added: ignore, retried: ignore, taken: ignore, depth: ignore },
  });
  const controller = new Controller({
    name: "test",
    sources: [watching(store, (seen) => [keyOf(seen)])],
    queue,
    reconciler,
    concurrency: 2,
    clock,
    log: silentLog,
    observer: { reconciled: (outcome) => outcomes.push(outcome) },
    ...parts,
  });
  return { clock, store, queue, controller, outcomes };
}

describe("A controller", () => {
  it("goes on with the others when one object cannot be reconciled, logs it with its id, and tries it again", async () => {
    const seen: string[] = [];
    const lines: string[] = [];
    const log: Log = {
      ...silentLog,
      warn: (message) =>
        lines.push(`${message} ${reconciling.getStore()?.object} ${reconciling.getStore()?.reconcileId}`),
    };
    const told: ObjectKey[] = [];
    const { store, controller, outcomes, clock } = world(
      {
        async reconcile({ name }) {
          seen.push(name);
          if (name === "poison") throw new Error("cannot");
          return done;
        },
      },
      {
        log,
        async onFailure(key) {
          told.push(key);
          throw new Error("nor this");
        },
      },
    );
    store.replace("shop", [object("a"), object("poison"), object("b")]);
    controller.start(new AbortController().signal);
    await eventually(() => outcomes.length === 3, "all were looked at");
    expect(seen.toSorted()).toEqual(["a", "b", "poison"]);
    expect(outcomes.toSorted()).toEqual(["done", "done", "failed"]);
    expect(told).toEqual([{ namespace: "shop", name: "poison" }]);
    expect(lines[0]).toMatch(/^an object could not be reconciled shop\/poison [0-9a-f-]{36}$/);
    await clock.advance(100);
    expect(seen.at(-1)).toBe("poison");
    await controller.stop();
  });

  it("tries an object again that fails for what passes, and lets one rest whose failure lasts", async () => {
    const seen: string[] = [];
    const { store, controller, outcomes, clock } = world(
      {
        async reconcile({ name }) {
          seen.push(name);
          throw new Error(name);
        },
      },
      { isLasting: (failure) => (failure as Error).message === "lasts" },
    );
    store.replace("shop", [object("lasts"), object("passes")]);
    controller.start(new AbortController().signal);
    await eventually(() => outcomes.length === 2, "both were looked at");
    await clock.advance(1_000);
    expect(seen.filter((name) => name === "lasts")).toHaveLength(1);
    expect(seen.filter((name) => name === "passes").length).toBeGreaterThan(2);
    await controller.stop();
  });

  it("takes a wait that is no number for a failure", async () => {
    const { store, controller, outcomes } = world({
      reconcile: async () => ({ kind: "requeueAfter", ms: Number.NaN }),
    });
    store.replace("shop", [object("a")]);
    controller.start(new AbortController().signal);
    await eventually(() => outcomes.length === 1, "it was looked at");
    expect(outcomes).toEqual(["failed"]);
    await controller.stop();
  });

  it("reconciles nothing of a namespace that has not been listed, and does not wait for others", async () => {
    const seen: string[] = [];
    const { store, controller, clock } = world({
      async reconcile({ namespace }) {
        seen.push(namespace);
        return done;
      },
    });
    controller.start(new AbortController().signal);
    controller.enqueue({ namespace: "other", name: "a" });
    store.replace("shop", [object("a")]);
    await clock.advance(0);
    expect(seen).toEqual(["shop"]);
    store.replace("other", []);
    await clock.advance(500);
    expect(seen).toEqual(["shop", "other"]);
    await controller.stop();
  });

  it("begins nothing once its right has gone", async () => {
    const right = new AbortController();
    const seen: string[] = [];
    const { store, controller, clock } = world({
      async reconcile({ name }) {
        seen.push(name);
        return done;
      },
    });
    store.replace("shop", []);
    store.replace("other", []);
    controller.start(right.signal);
    await clock.advance(0);
    right.abort();
    store.put(object("late"));
    await clock.advance(1_000);
    expect(seen).toEqual([]);
  });

  it("never has two workers on one object", async () => {
    let most = 0;
    let now = 0;
    const finish: (() => void)[] = [];
    const { store, controller, clock, outcomes } = world({
      async reconcile() {
        most = Math.max(most, ++now);
        await new Promise<void>((resolve) => finish.push(resolve));
        now--;
        return done;
      },
    });
    store.replace("shop", [object("a")]);
    controller.start(new AbortController().signal);
    await clock.advance(0);
    store.put(object("a", "2"));
    await clock.advance(0);
    finish.shift()!();
    await clock.advance(0);
    finish.shift()!();
    await clock.advance(0);
    expect({ most, outcomes }).toEqual({ most: 1, outcomes: ["done", "done"] });
    await controller.stop();
  });
});
