import type { StepRecord } from "@flowrunner/engine";
import type { AttemptView } from "./attempt-history.js";

/** A stretch of time of a step: one of its attempts, or all of it where it has none. */
export interface Bar {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly state: "underWay" | "waiting" | "succeeded" | "failed" | "cancelled" | "skipped";
  /** The attempt's number; null: it is no attempt. */
  readonly attempt: number | null;
}

export interface TimeSpan {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** `now` is where what is under way ends for the moment. */
export function barsOf(step: StepRecord, attempts: readonly AttemptView[], now: number): readonly Bar[] {
  if (attempts.length === 0) {
    const to = step.endedAt ?? Math.max(now, step.startedAt);
    return [{ from: step.startedAt, to, state: stateOf(step), attempt: null }];
  }
  return attempts.flatMap((attempt): Bar[] => {
    const { status: state, queuedAt: from, endedAt, retryAt } = attempt;
    const to = endedAt ?? Math.max(now, from);
    const bar: Bar = { from, to, state, attempt: attempt.attempt };
    if (retryAt === null || attempt !== attempts.at(-1)) return [bar];
    return [bar, { from: to, to: step.endedAt ?? Math.max(now, to), state: "waiting", attempt: null }];
  });
}

function stateOf(step: StepRecord): Bar["state"] {
  const { status } = step;
  if (status === "succeeded" || status === "failed" || status === "cancelled" || status === "skipped")
    return status;
  return status === "waiting" ? "waiting" : "underWay";
}

/** Where a bar stands in a span, as shares of its length from 0 to 1. */
export function shareOf(
  { from, to }: TimeSpan,
  span: TimeSpan,
): { readonly start: number; readonly length: number } {
  const whole = Math.max(1, span.to - span.from);
  const start = clamped((from - span.from) / whole);
  return { start, length: clamped((to - span.from) / whole) - start };
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** Distances between marks that people count in, in milliseconds. */
const distances = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 30].map((count) => count * day),
];

/** Milliseconds from a span's beginning at which it is marked, `most` times at most. */
export function marksOf({ from, to }: TimeSpan, most: number): readonly number[] {
  const whole = to - from;
  const distance = distances.find((ms) => whole / ms <= most) ?? whole / most;
  const count = Math.max(0, Math.ceil(whole / distance) - 1);
  return Array.from({ length: count }, (_, index) => (index + 1) * distance);
}
