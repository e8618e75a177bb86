import { compileRegex, type LinearRegex } from "../../regex.js";
import type { Frame } from "../frame.js";
import { PRICES } from "../prices.js";
import type { Value } from "../values.js";
import { asEither, type FunctionTable } from "./definition.js";
import { text } from "./expected.js";

export const PATTERN_FUNCTIONS: FunctionTable = {
  matches: asEither(2, (frame, value, pattern) =>
    isMatch(frame, value, computedRegex(frame, text(frame, pattern))),
  ),
};

/** As many instructions of a pattern as make a match no dearer than reading the text. */
const FREE_SIZE = 32;

/** Whether a text has a match. A match takes at most as long as text and pattern multiplied, and that is paid. */
export function isMatch(frame: Frame, value: Value, regex: LinearRegex): boolean {
  const subject = text(frame, value);
  frame.spendText(subject.length * Math.ceil(regex.size / FREE_SIZE), PRICES.matched);
  return regex.test(subject);
}

/** A pattern that is computed is paid where an evaluation first uses it, whatever is cached: budgets have to repeat themselves. */
function computedRegex(frame: Frame, pattern: string): LinearRegex {
  const paid = (frame.patterns ??= new Set());
  const isNew = !paid.has(pattern);
  if (isNew) frame.spend(PRICES.patternCharacter * pattern.length);
  paid.add(pattern);
  const regex = compileRegex(pattern);
  if (regex.kind === "error") return frame.fail(`the pattern is not valid: ${regex.error}`);
  if (isNew) frame.spend(PRICES.patternInstruction * regex.size);
  return regex;
}
