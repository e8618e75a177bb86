import { numberKeyword } from "../keyword.js";
import { number, positiveNumber } from "../shapes.js";

/** Quotients this near to a whole number count as one: decimal fractions have no exact binary form. */
const TOLERANCE = 4 * Number.EPSILON;

export const numberKeywords = [
  numberKeyword(
    "minimum",
    number,
    (limit, at) => at.value >= limit || at.fail("minimum", `expected at least ${limit}, found ${at.value}`),
  ),
  numberKeyword(
    "maximum",
    number,
    (limit, at) => at.value <= limit || at.fail("maximum", `expected at most ${limit}, found ${at.value}`),
  ),
  numberKeyword(
    "exclusiveMinimum",
    number,
    (limit, at) =>
      at.value > limit || at.fail("exclusiveMinimum", `expected more than ${limit}, found ${at.value}`),
  ),
  numberKeyword(
    "exclusiveMaximum",
    number,
    (limit, at) =>
      at.value < limit || at.fail("exclusiveMaximum", `expected less than ${limit}, found ${at.value}`),
  ),
  numberKeyword(
    "multipleOf",
    positiveNumber,
    (divisor, at) =>
      isMultiple(at.value, divisor) ||
      at.fail("multipleOf", `expected a multiple of ${divisor}, found ${at.value}`),
  ),
];

function isMultiple(value: number, divisor: number): boolean {
  const quotient = value / divisor;
  if (!Number.isFinite(quotient)) return value % divisor === 0;
  return Math.abs(quotient - Math.round(quotient)) <= TOLERANCE * Math.abs(quotient);
}
