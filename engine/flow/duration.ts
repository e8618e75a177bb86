import { parseDuration as parseNanos } from "../expressions/duration-text.js";

const NANOS_PER_MS = 1_000_000n;
/** Ten years: what is longer is a slip. */
const MAX_MS = 10 * 365 * 24 * 3_600_000;

/**
 * The milliseconds of a duration of the flow language (`1h30m`, `500ms`, `2d`, `0s`), rounded up; null for any other
 * text, below zero, and beyond ten years.
 */
export function parseDuration(text: string): number | null {
  const nanos = parseNanos(text);
  if (nanos === null || nanos < 0n) return null;
  const ms = Number((nanos + NANOS_PER_MS - 1n) / NANOS_PER_MS);
  return ms <= MAX_MS ? ms : null;
}
