import { describe, expect, test } from "vitest";
import { slicesOf, totalsOf } from "./slices.js";

const activity = {
  since: 1_000,
  sliceMs: 100,
  times: [
    { at: 1_100, status: "failed", runs: 2 },
    { at: 1_100, status: "succeeded", runs: 3 },
    { at: 1_300, status: "succeeded", runs: 1 },
  ],
  flows: [],
} as const;

describe("an activity", () => {
  test("has a slice for each part of its time, empty ones too", () => {
    const slices = slicesOf({ ...activity, times: [...activity.times], flows: [] }, 1_350);
    expect(slices.map(({ at, total }) => [at, total])).toEqual([
      [1_000, 0],
      [1_100, 5],
      [1_200, 0],
      [1_300, 1],
    ]);
    expect(slices[1]!.counts.get("failed")).toBe(2);
  });

  test("is summed up by state", () => {
    expect([...totalsOf({ times: [...activity.times] })]).toEqual([
      ["failed", 2],
      ["succeeded", 4],
    ]);
  });
});
