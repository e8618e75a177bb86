/** A figure with the interval in which it lies with 95 % confidence. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The value below which the fraction `at` (0–1) of the values lies, interpolated. Of nothing it is NaN. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place % 1);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The n-th root of the product of n positive values: the mean for ratios. */
export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** The median of a figure over its rounds. */
export function estimateMedian(values: readonly number[]): Estimate {
  return bootstrap(values.length, (rounds) => median(rounds.map((round) => values[round]!)));
}

/** The ratio of the medians of two figures of the same rounds: `over[i]` was measured beside `values[i]`. */
export function estimateRatio(values: readonly number[], over: readonly number[]): Estimate {
  const pick = (from: readonly number[], rounds: readonly number[]) => rounds.map((round) => from[round]!);
  return bootstrap(values.length, (rounds) => median(pick(values, rounds)) / median(pick(over, rounds)));
}

const RESAMPLES = 2_000;

/** Percentile bootstrap: rounds are drawn with replacement, whole, so that what one round shares stays together. */
function bootstrap(rounds: number, statistic: (rounds: readonly number[]) => number): Estimate {
  const all = Array.from({ length: rounds }, (_, round) => round);
  const random = seededRandom(rounds);
  const resampled = Array.from({ length: RESAMPLES }, () =>
    statistic(all.map(() => Math.floor(random() * rounds))),
  );
  return { value: statistic(all), low: quantile(resampled, 0.025), high: quantile(resampled, 0.975) };
}

/** Numbers in [0, 1), the same for a seed (Park and Miller's minimal standard). */
function seededRandom(seed: number): () => number {
  const modulus = 2 ** 31 - 1;
  let state = (seed % (modulus - 1)) + 1;
  return () => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
}
