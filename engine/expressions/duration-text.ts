const UNIT_NANOS: Record<string, bigint> = {
  d: 86_400_000_000_000n,
  h: 3_600_000_000_000n,
  m: 60_000_000_000n,
  s: 1_000_000_000n,
  ms: 1_000_000n,
  us: 1_000n,
  µs: 1_000n,
  ns: 1n,
};
const WHOLE_TEXT = /^[-+]?(?:0|(?:(?:\d{1,18}(?:\.\d{0,18})?|\.\d{1,18})(?:d|h|ms|m|s|us|µs|ns))+)$/;
const PART = /(\d*)(?:\.(\d*))?(d|h|ms|m|s|us|µs|ns)/g;

/** CEL's durations, such as `1h30m`, `-1.5s` and `500ms`, and also days (`2d`): nanoseconds, or null where the text is none. */
export function parseDuration(text: string): bigint | null {
  if (text.length > 200 || !WHOLE_TEXT.test(text)) return null;
  let nanos = 0n;
  for (const [, whole, fraction = "", unit] of text.matchAll(PART)) {
    const size = UNIT_NANOS[unit!]!;
    nanos += BigInt(whole || "0") * size + (BigInt(fraction || "0") * size) / 10n ** BigInt(fraction.length);
  }
  return text.startsWith("-") ? -nanos : nanos;
}

/** Seconds, as protobuf's JSON writes them: `1.5s`. */
export function formatDuration(nanos: bigint): string {
  const size = nanos < 0n ? -nanos : nanos;
  const fraction = (size % 1_000_000_000n).toString().padStart(9, "0").replace(/0+$/, "");
  return `${nanos < 0n ? "-" : ""}${size / 1_000_000_000n}${fraction && `.${fraction}`}s`;
}
