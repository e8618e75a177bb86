import type { Frame } from "./frame.js";
import { Duration, Timestamp } from "./values.js";

const EARLIEST = BigInt(Date.parse("0001-01-01T00:00:00Z")) * 1_000_000n;
const LATEST = BigInt(Date.parse("9999-12-31T23:59:59Z")) * 1_000_000n + 999_999_999n;
const LONGEST = 315_576_000_000n * 1_000_000_000n;

/** A timestamp within the years 1 to 9999. */
export function timestamp(frame: Frame, nanos: bigint): Timestamp {
  if (nanos < EARLIEST || nanos > LATEST) frame.fail("the timestamp is outside of the years 1 to 9999");
  return new Timestamp(nanos);
}

/** A duration of at most 10,000 years. */
export function duration(frame: Frame, nanos: bigint): Duration {
  if (nanos > LONGEST || nanos < -LONGEST) frame.fail("the duration is longer than 10,000 years");
  return new Duration(nanos);
}
