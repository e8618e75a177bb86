import { parseDuration } from "../expressions/duration-text.js";

const NANOS_PER_MS = 1_000_000n;
/** A hundred years: everything longer is a slip, and this fits every clock. */
const MAX_MS = 100 * 365 * 24 * 3_600_000;

/** Milliseconds of a duration such as `1h30m`, rounded up; null where the text is none, is negative or beyond 100 years. */
export function durationMs(text: string): number | null {
  const nanos = parseDuration(text);
  if (nanos === null || nanos < 0n) return null;
  const ms = Number((nanos + NANOS_PER_MS - 1n) / NANOS_PER_MS);
  return ms <= MAX_MS ? ms : null;
}
