import { describe, expect, it } from "vitest";
import type { Goal } from "./benchmark.js";
import { judge } from "./findings.js";

const rounds = [9, 10, 11].map((ours) => ({ figures: { ours, theirs: 5 }, probes: {} }));

describe("a claim", () => {
  it.each<{ name: string; goal: Goal | undefined; verdict: string }>([
    { name: "wholly below its limit is met", goal: { atMost: 3 }, verdict: "met" },
    { name: "wholly above its limit is missed", goal: { atMost: 1 }, verdict: "missed" },
    { name: "whose interval holds the limit is unsure", goal: { atMost: 2 }, verdict: "unsure" },
    { name: "wholly above what it must reach is met", goal: { atLeast: 1 }, verdict: "met" },
    { name: "wholly below what it must reach is missed", goal: { atLeast: 3 }, verdict: "missed" },
    { name: "without a goal has no verdict", goal: undefined, verdict: "none" },
  ])("$name", ({ goal, verdict }) => {
    const claim = { title: "a claim", figure: "ours", over: "theirs", unit: "ms", ...(goal && { goal }) };
    expect(judge(claim, rounds)).toMatchObject({
      median: 10,
      overMedian: 5,
      estimate: { value: 2 },
      verdict,
    });
  });

  it("is unsure of fewer than three rounds, whatever they say", () => {
    const claim = { title: "a claim", figure: "ours", unit: "ms", goal: { atMost: 100 } };
    expect(judge(claim, rounds.slice(1)).verdict).toBe("unsure");
  });

  it("without another figure is about its own", () => {
    const claim = { title: "a claim", figure: "ours", unit: "ms", goal: { atMost: 12 } };
    expect(judge(claim, rounds)).toMatchObject({ overMedian: null, estimate: { value: 10 }, verdict: "met" });
  });

  it("about a figure that nobody measured is refused by name", () => {
    expect(() => judge({ title: "a claim", figure: "speed", unit: "ms" }, rounds)).toThrow(
      'no subject measured "speed"; there is: ours, theirs',
    );
  });
});
