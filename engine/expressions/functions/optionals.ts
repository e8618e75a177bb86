import { countOf } from "../containers.js";
import type { Frame } from "../frame.js";
import { numberIn } from "../numbers.js";
import { Bytes, Duration, Optional, type Value } from "../values.js";
import { asFunction, asMethod, type FunctionTable } from "./definition.js";
import { unexpected } from "./expected.js";

/** CEL's optional values; what evaluates its arguments only when needed is among the macros. */
export const OPTIONAL_FUNCTIONS: FunctionTable = {
  "optional.of": asFunction(1, (_frame, value) => new Optional(value)),
  "optional.none": asFunction(0, () => Optional.none),
  "optional.ofNonZeroValue": asFunction(1, (frame, value) =>
    isZero(frame, value) ? Optional.none : new Optional(value),
  ),
  hasValue: asMethod(1, (frame, value) => held(frame, value) !== undefined),
  value: asMethod(1, (frame, value) => {
    const inner = held(frame, value);
    return inner === undefined ? frame.fail("the optional is absent: use orValue()") : inner;
  }),
};

function held(frame: Frame, value: Value): Value | undefined {
  return value instanceof Optional ? value.value : unexpected(frame, "an optional", value);
}

/** Zero, false, null and whatever is empty. */
function isZero(frame: Frame, value: Value): boolean {
  if (value === null || value === false || value === "") return true;
  if (value instanceof Bytes) return value.data.length === 0;
  if (value instanceof Duration) return value.nanos === 0n;
  return numberIn(value) === 0 || countOf(frame, value) === 0;
}
