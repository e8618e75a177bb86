import { beforeEach, describe, expect, it } from "vitest";
import { ManualClock } from "../testing/manual-clock.js";
import { WorkQueue, type Outcome } from "./work-queue.js";

const a = { namespace: "shop", name: "a" };
const b = { namespace: "shop", name: "b" };
const done: Outcome = { kind: "done" };
const failed: Outcome = { kind: "failed", trouble: "passing" };

describe("A work queue", () => {
  let clock: ManualClock;
  let queue: WorkQueue;
  let waits: number[];
  let depths: number[];
  beforeEach(() => {
    clock = new ManualClock();
    [waits, depths] = [[], []];
    queue = new WorkQueue({
      clock,
      random: () => 0,
      backoffs: {
        passing: { firstMs: 2_000, mostMs: 16_000 },
        lasting: { firstMs: 2_000, mostMs: 64_000 },
      },
      observer: {
        added: () => {},
        retried: () => {},
        taken: (waitedMs) => waits.push(waitedMs),
        depth: (keys) => depths.push(keys),
      },
    });
  });

  /** The names that come out without waiting. */
  async function takeReady(): Promise<string[]> {
    const names: string[] = [];
    for (;;) {
      const key = await Promise.race([queue.take(), Promise.resolve(null).then(() => null)]);
      if (!key) return names;
      names.push(key.name);
    }
  }

  it("hands a key out once, however often it was added", async () => {
    for (const key of [a, b, a, a]) queue.add(key);
    expect([await queue.take(), await queue.take()]).toEqual([a, b]);
    expect(await takeReady()).toEqual([]);
  });

  it("hands a changed key out before those of a full pass, also one that waited for its pass", async () => {
    queue.add({ ...a, name: "passed" }, "pass");
    queue.add(a, "pass");
    queue.add(b);
    queue.add(a);
    expect((await takeReady()).slice(0, 3)).toEqual(["b", "a", "passed"]);
  });

  it("gives a key that was added while it was worked on to nobody else, and hands it out afterwards", async () => {
    queue.add(a);
    await queue.take();
    queue.add(a);
    const next = queue.take();
    let given = false;
    void next.then(() => (given = true));
    await clock.advance(0);
    expect(given, "one worker has it still").toBe(false);
    queue.finish(a, done);
    expect(await next).toEqual(a);
  });

  it("has nothing to do with a key that is done and unchanged", async () => {
    queue.add(a);
    await queue.take();
    queue.finish(a, done);
    expect(clock.pendingTimers).toBe(0);
    expect(await takeReady()).toEqual([]);
  });

  it.each([
    { trouble: "passing", expect: [1_000, 2_000, 4_000, 8_000, 8_000, 8_000] },
    { trouble: "lasting", expect: [1_000, 2_000, 4_000, 8_000, 16_000, 32_000] },
  ] as const)("lets a key of $trouble trouble rest, twice as long each time, up to a bound", async (row) => {
    const rests: number[] = [];
    queue.add(a);
    await queue.take();
    for (let failures = 0; failures < 6; failures++) {
      queue.finish(a, { kind: "failed", trouble: row.trouble });
      const start = clock.elapsed();
      const next = queue.take();
      while (await isWaiting(next)) await clock.advance(100);
      rests.push(clock.elapsed() - start);
    }
    expect(rests).toEqual(row.expect);
  });

  it("forgets failures when a key is done", async () => {
    queue.add(a);
    for (const outcome of [failed, failed, done, failed]) {
      const next = queue.take();
      queue.add(a);
      await clock.advance(4_000);
      await next;
      queue.finish(a, outcome);
    }
    const next = queue.take();
    await clock.advance(1_000);
    expect(await next).toEqual(a);
  });

  it("tries a key that has rested for long a second after it failed, once it has changed", async () => {
    queue.add(a);
    for (let failures = 0; failures < 5; failures++) {
      const next = queue.take();
      await clock.advance(16_000);
      await next;
      queue.finish(a, failed);
    }
    queue.add(a);
    const next = queue.take();
    await clock.advance(999);
    expect(await isWaiting(next), "no change makes it spin").toBe(true);
    await clock.advance(1);
    expect(await next).toEqual(a);
  });

  it("hands a key out again when it asked to be, or at once when it changes before", async () => {
    queue.add(a);
    await queue.take();
    queue.finish(a, { kind: "requeueAfter", ms: 30_000 });
    queue.add(a);
    expect(await queue.take()).toEqual(a);
    queue.finish(a, { kind: "requeueAfter", ms: 30_000 });
    const next = queue.take();
    await clock.advance(29_999);
    expect(await isWaiting(next)).toBe(true);
    await clock.advance(1);
    expect(await next).toEqual(a);
    expect(clock.pendingTimers).toBe(0);
  });

  it("stops when the last key is finished with, and hands nothing out from then on", async () => {
    queue.add(a);
    queue.add(b);
    await queue.take();
    const [stopping, next] = [queue.stop(), queue.take()];
    expect(await next).toBeNull();
    let isStopped = false;
    void stopping.then(() => (isStopped = true));
    await clock.advance(0);
    expect(isStopped, "one key is worked on").toBe(false);
    queue.finish(a, failed);
    await stopping;
    expect(clock.pendingTimers, "nothing is left to wake up").toBe(0);
    queue.add(b);
    expect(await queue.take()).toBeNull();
  });

  it("tells how many keys wait and how long they did", async () => {
    queue.add(a);
    queue.add(b);
    await clock.advance(250);
    await queue.take();
    expect(waits).toEqual([250]);
    expect(depths).toEqual([1, 2, 1]);
  });
});

async function isWaiting(promise: Promise<unknown>): Promise<boolean> {
  const nothing = Symbol("nothing");
  return (
    (await Promise.race([promise, new Promise((resolve) => setImmediate(resolve, nothing))])) === nothing
  );
}
