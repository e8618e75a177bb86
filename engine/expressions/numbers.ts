import type { Frame } from "./frame.js";
import { Int, type Value } from "./values.js";

/** Whether a number is within ±2^53, where doubles hold every whole number. 2^53 itself may be 2^53 + 1, rounded. */
export function isExact(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
}

/** The number in an int or a double; `undefined` for anything else. */
export function numberIn(value: Value): number | undefined {
  if (typeof value === "number") return value;
  return value instanceof Int ? value.value : undefined;
}

/** An int, which has to be within ±2^53. */
export function whole(frame: Frame, value: number): Int {
  return isExact(value)
    ? new Int(value)
    : frame.fail("the result is not within ±2^53, so it cannot be held exactly");
}

/** A number that comes from the environment: outside of ±2^53 it may have lost digits before it got here. */
export function checkIncoming(frame: Frame, value: number): void {
  if (!isExact(value))
    frame.fail(`the number ${value} is not within ±2^53, so it may not be exact: pass it as text`);
}
