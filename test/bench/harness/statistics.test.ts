import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateMedian, estimateRatio, geometricMean, median, quantile } from "./statistics.js";

describe("quantile", () => {
  it.each([
    { name: "the middle of an odd number", given: [9, 1, 5], at: 0.5, expected: 5 },
    { name: "half way between the middle two", given: [4, 1, 2, 3], at: 0.5, expected: 2.5 },
    { name: "the smallest at 0", given: [3, 1, 2], at: 0, expected: 1 },
    { name: "the largest at 1", given: [3, 1, 2], at: 1, expected: 3 },
    { name: "interpolated between neighbours", given: [0, 10], at: 0.95, expected: 9.5 },
    { name: "numbers by size, not by text", given: [10, 9, 100], at: 0.5, expected: 10 },
  ])("gives $name", ({ given, at, expected }) => {
    expect(quantile(given, at)).toBe(expected);
  });

  it("does not reorder what it is given", () => {
    const given = [3, 1, 2];
    median(given);
    expect(given).toEqual([3, 1, 2]);
  });

  it("of nothing is not a number", () => {
    expect(median([])).toBeNaN();
  });
});

it("the geometric mean of a ratio and its inverse is 1", () => {
  expect(geometricMean([4, 0.25])).toBeCloseTo(1);
  expect(geometricMean([2, 8])).toBeCloseTo(4);
});

const rounds = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 3, maxLength: 20 });

describe("estimates", () => {
  it("lie within their interval, and the interval within the figures", () => {
    fc.assert(
      fc.property(rounds, (values) => {
        const { value, low, high } = estimateMedian(values);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it("are the same for the same rounds", () => {
    expect(estimateMedian([5, 3, 8])).toEqual(estimateMedian([5, 3, 8]));
  });

  it("of a ratio ignore noise that both sides of a round share", () => {
    const noise = [1, 5, 2, 9, 3, 7, 4, 8, 6, 10];
    const ratio = estimateRatio(
      noise.map((n) => 3 * n),
      noise,
    );
    expect(ratio.value).toBeCloseTo(3);
    expect(ratio.low).toBeCloseTo(3);
    expect(ratio.high).toBeCloseTo(3);
  });

  it("of a ratio are ratios of medians, not medians of ratios", () => {
    expect(estimateRatio([1, 10, 100], [1, 100, 10]).value).toBe(1);
    expect(estimateRatio([2, 2, 20], [1, 4, 4]).value).toBe(0.5);
  });

  it("are wide for few scattered rounds and narrow for many close ones", () => {
    const scattered = estimateMedian([1, 50, 100]);
    const close = estimateMedian(Array.from({ length: 30 }, (_, at) => 50 + (at % 3)));
    expect(scattered.high - scattered.low).toBeGreaterThan(50);
    expect(close.high - close.low).toBeLessThanOrEqual(2);
  });
});
