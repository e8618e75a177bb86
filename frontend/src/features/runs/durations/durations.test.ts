import type { Schemas } from "@flowrunner/api";
import { describe, expect, test } from "vitest";
import { durationsOf } from "./durations.js";

function run(createdAt: number, tookMs: number | null, status: Schemas["RunStatus"] = "succeeded") {
  const endedAt = tookMs === null ? null : createdAt + tookMs;
  const rest = {
    flow: "f",
    version: 1,
    hash: "",
    labels: {},
    priority: 50,
    startedAt: null,
    startedBy: null,
  };
  return { id: `${createdAt}`, createdAt, endedAt, status, errorCode: null, ...rest };
}

describe("how long runs took", () => {
  test("is shown over time, on a scale from a line below the shortest to one above the longest", () => {
    const { dots, lines } = durationsOf([run(0, 200), run(50, 20_000, "failed"), run(100, 2_000)])!;
    expect(dots.map(({ x }) => x)).toEqual([0, 0.5, 1]);
    expect(lines.map(({ text }) => text)).toEqual(["100 ms", "1 s", "10 s", "1 min"]);
    expect(lines[0]!.y).toBe(0);
    expect(lines.at(-1)!.y).toBe(1);
    const [short, long, middle] = dots.map(({ y }) => y);
    expect(short).toBeGreaterThan(0);
    expect(middle).toBeGreaterThan(short!);
    expect(long).toBeGreaterThan(middle!);
    expect(long).toBeLessThan(1);
  });

  test("is said in words, with what is left out", () => {
    const { summary } = durationsOf([
      run(0, 200),
      run(1, 3_000, "failed"),
      run(2, 9_000),
      run(3, null, "running"),
    ])!;
    expect(summary).toBe(
      "3 ended runs took from 200 ms to 9 s, half of them at most 3 s; 1 failed; 1 have not ended",
    );
  });

  test.each([
    { name: "of runs that began at once and took no time", given: [run(5, 0), run(5, 0)], expect: 2 },
    { name: "of years", given: [run(0, 300 * 86_400_000)], expect: 1 },
  ])("has a place $name", ({ given, expect: count }) => {
    const { dots } = durationsOf(given)!;
    expect(dots).toHaveLength(count);
    for (const { x, y } of dots) {
      expect(x).toBe(0.5);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
  });

  test("is nothing while none has ended", () => {
    expect(durationsOf([run(0, null, "queued")])).toBeNull();
  });
});
