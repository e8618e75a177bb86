import { ExpressionFailure } from "../failure.js";
import type { Code, Frame } from "../frame.js";
import { PRICES } from "../prices.js";
import { nounOf, type Value } from "../values.js";

/** `&&` and `||` as CEL has them: a side that decides makes the failure of the other side harmless, in either order. */
export function compileLogic(left: Code, right: Code, decisive: boolean, start: number): Code {
  const word = decisive ? "||" : "&&";
  const run = (frame: Frame): boolean => {
    let failure: ExpressionFailure | undefined;
    try {
      const value = asBoolean(frame, left.run(frame), word, start);
      if (value === decisive) return decisive;
    } catch (error) {
      failure = absorbable(frame, error);
    }
    frame.spend(right.cost);
    const value = asBoolean(frame, right.run(frame), word, start);
    if (failure && value !== decisive) throw failure;
    return value;
  };
  return { run, cost: 1 + left.cost };
}

function asBoolean(frame: Frame, value: Value, word: string, start: number): boolean {
  if (typeof value === "boolean") return value;
  frame.at = start;
  return frame.fail(`${word} takes booleans, not ${nounOf(value)}`);
}

/** The failure of an expression that another part may make harmless, paid; a used-up budget and what the environment threw go on. */
export function absorbable(frame: Frame, error: unknown): ExpressionFailure {
  const isHarmless =
    error instanceof ExpressionFailure && (error.code === "MissingValue" || error.code === "ExpressionError");
  if (!isHarmless) throw error;
  frame.spend(PRICES.failure);
  return error;
}
