import { order } from "./comparison.js";
import type { Frame } from "./frame.js";
import type { Value } from "./values.js";

/** The comparisons that sorting so many elements may take. */
export function sortingCost(length: number): number {
  return length * Math.ceil(Math.log2(length + 1));
}

/** An order for sorting, where NaN has no place. */
export function definiteOrder(frame: Frame, a: Value, b: Value): number {
  const difference = order(frame, a, b);
  return Number.isNaN(difference) ? frame.fail("NaN has no order") : difference;
}
