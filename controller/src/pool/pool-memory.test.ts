import { describe, expect, it } from "vitest";
import { arrivalRate, noMemory, remember, rememberRefusal, type PoolMemory } from "./pool-memory.js";
import { defaultPoolSettings as settings } from "./pool-settings.js";
import { demandOf, failing, imageMissing, minute, now, podsOf, second } from "./testing/views.js";

type Look = Parameters<typeof remember>[1];

function look(some: Partial<Look> = {}): Look {
  return { demand: demandOf({ queued: 1 }), pods: [], now, ...some };
}

function memoryAfter(looks: readonly Look[], from: PoolMemory = noMemory): PoolMemory {
  return looks.reduce((memory, seen) => remember(memory, seen, settings), from);
}

describe("a pool's rate of arrival", () => {
  const at = (atMs: number, arrivals: number): Look =>
    look({ now: now + atMs, demand: demandOf({ arrivals }) });

  it("is that of the last minute", () => {
    const memory = memoryAfter([at(0, 100), at(30 * second, 130), at(90 * second, 160)]);
    expect(arrivalRate(memory, settings) * minute).toBe(30);
  });

  it("is unknown at first, however many there have been", () => {
    expect(arrivalRate(memoryAfter([at(0, 5_000)]), settings)).toBe(0);
  });

  it("begins anew when another process counts", () => {
    expect(arrivalRate(memoryAfter([at(0, 100), at(second, 3)]), settings)).toBe(0);
  });
});

describe("how long a pod takes to start", () => {
  it("is measured when it first asks for work, and only then", () => {
    const started = [
      look({ pods: podsOf("starting") }),
      look({ pods: podsOf("waiting"), now: now + 8 * second }),
    ];
    const once = memoryAfter(started);
    expect(once.startMs).toBe((2 * 3 * second + 9 * second) / 3);
    expect(memoryAfter([look({ pods: podsOf("waiting"), now: now + minute })], once).startMs).toBe(
      once.startMs,
    );
  });
});

describe("a pool whose pods fail", () => {
  it("is one since a pod began badly", () => {
    const memory = memoryAfter([
      look({ pods: podsOf("troubled") }),
      look({ pods: podsOf("troubled"), now: now + second }),
    ]);
    expect(memory.failing).toMatchObject({ trouble: imageMissing, since: now, failures: 0 });
  });

  it("counts each failed pod once", () => {
    const memory = memoryAfter([
      look({ pods: podsOf("failed") }),
      look({ pods: podsOf("failed"), now: now + second }),
    ]);
    expect(memory.failing).toMatchObject({ failures: 1, lastFailureAt: now });
  });

  it("counts a pod that could not be made", () => {
    const refusal = { trouble: imageMissing, isLasting: false };
    const memory = rememberRefusal(rememberRefusal(noMemory, refusal, now), refusal, now + second);
    expect(memory.failing).toMatchObject({ failures: 2, since: now, lastFailureAt: now + second });
  });

  it("is well again when a pod that is no older asks for work", () => {
    expect(memoryAfter([look({ pods: podsOf("failed", "waiting") })]).failing).toBeNull();
  });

  it("is not well because an older one still runs", () => {
    expect(memoryAfter([look({ pods: podsOf("claimed", "failed") })]).failing).not.toBeNull();
  });

  it("gives those that come after a lull the whole time", () => {
    const old = { ...noMemory, ...failing(6, 0, 9 * minute) };
    const memory = memoryAfter([look({ demand: demandOf() })], old);
    expect(memory.failing).toMatchObject({ since: now, failures: 6 });
  });
});
