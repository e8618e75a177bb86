import { entriesIn, itemsOf } from "../containers.js";
import type { Frame } from "../frame.js";
import { numberIn } from "../numbers.js";
import { Int, nounOf, type Value } from "../values.js";

/** The arguments of functions, as what the function needs, or an `ExpressionError` that names the function. */

export function text(frame: Frame, value: Value): string {
  return typeof value === "string" ? value : unexpected(frame, "text", value);
}

export function number(frame: Frame, value: Value): number {
  return numberIn(value) ?? unexpected(frame, "a number", value);
}

/** An int, or a double without a fraction. */
export function whole(frame: Frame, value: Value): number {
  const given = value instanceof Int ? value.value : value;
  if (typeof given === "number" && Number.isInteger(given)) return given;
  return unexpected(frame, "a whole number", value);
}

export function list(frame: Frame, value: Value): readonly Value[] {
  return itemsOf(value) ?? unexpected(frame, "a list", value);
}

export function entries(frame: Frame, value: Value): readonly (readonly [Value, Value])[] {
  return entriesIn(frame, value) ?? unexpected(frame, "a map", value);
}

export function unexpected(frame: Frame, expected: string, value: Value): never {
  return frame.fail(`\`${frame.callee}\` takes ${expected}, not ${nounOf(value)}`);
}
