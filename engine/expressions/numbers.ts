import type { Frame } from "./frame.js";
import { Int, MAX_WHOLE, type Value } from "./values.js";

/** The number in an int or a double; `undefined` for anything else. */
export function numberIn(value: Value): number | undefined {
  if (typeof value === "number") return value;
  return value instanceof Int ? value.value : undefined;
}

/** An int, which may not be beyond ±2^53. */
export function whole(frame: Frame, value: number): Int {
  if (value > MAX_WHOLE || value < -MAX_WHOLE)
    frame.fail("the result is beyond ±2^53, so it cannot be held exactly");
  return new Int(value);
}

/** A number that comes from the environment: JSON beyond ±2^53 may have lost digits before it got here. */
export function checkIncoming(frame: Frame, value: number): void {
  if (value > MAX_WHOLE || value < -MAX_WHOLE)
    frame.fail(`the number ${value} is beyond ±2^53, so it may not be exact: pass it as text`);
}

export function isExact(value: number): boolean {
  return value <= MAX_WHOLE && value >= -MAX_WHOLE;
}
