import { parseDuration as parseNanos } from "../expressions/duration-text.js";

/** The milliseconds of a duration of the flow language (`1h30m`, `500ms`, `2d`, `0s`); null for any other text, and below zero. */
export function parseDuration(text: string): number | null {
  const nanos = parseNanos(text);
  return nanos === null || nanos < 0n ? null : Number(nanos / 1_000_000n);
}
