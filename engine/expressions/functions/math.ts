import { itemsOf } from "../containers.js";
import type { Frame } from "../frame.js";
import { numberIn, whole as inRange } from "../numbers.js";
import { definiteOrder } from "../sorting.js";
import { Int, type Value } from "../values.js";
import { asFunction, type FunctionDefinition, type FunctionTable } from "./definition.js";
import { number, unexpected, whole } from "./expected.js";

/** CEL's mathematical extensions. Bits are those of 64-bit two's complement, results within ±2^53. */
export const MATH_FUNCTIONS: FunctionTable = {
  "math.greatest": asFunction([1, Infinity], (frame, ...values) => extreme(frame, values, 1)),
  "math.least": asFunction([1, Infinity], (frame, ...values) => extreme(frame, values, -1)),
  "math.ceil": onDoubles(Math.ceil),
  "math.floor": onDoubles(Math.floor),
  "math.round": onDoubles((value) => Math.sign(value) * Math.round(Math.abs(value))),
  "math.trunc": onDoubles(Math.trunc),
  "math.abs": onNumbers(Math.abs),
  "math.sign": onNumbers(Math.sign),
  "math.sqrt": asFunction(1, (frame, value) => Math.sqrt(number(frame, value))),
  "math.isNaN": onDouble(Number.isNaN),
  "math.isInf": onDouble((value) => value === Infinity || value === -Infinity),
  "math.isFinite": onDouble(Number.isFinite),
  "math.bitAnd": onBits((a, b) => a & b),
  "math.bitOr": onBits((a, b) => a | b),
  "math.bitXor": onBits((a, b) => a ^ b),
  "math.bitNot": asFunction(1, (frame, value) => inRange(frame, -whole(frame, value) - 1)),
  "math.bitShiftLeft": onBits((a, b) => (b > 63n ? 0n : a << b), true),
  "math.bitShiftRight": onBits((a, b) => BigInt.asUintN(64, a) >> b, true),
};

function onDoubles(operation: (value: number) => number): FunctionDefinition {
  return asFunction(1, (frame, value) => (value instanceof Int ? value : operation(number(frame, value))));
}

function onNumbers(operation: (value: number) => number): FunctionDefinition {
  return asFunction(1, (frame, value) => {
    const result = operation(number(frame, value));
    return value instanceof Int ? new Int(result) : result;
  });
}

function onDouble(test: (value: number) => boolean): FunctionDefinition {
  return asFunction(1, (frame, value) => test(number(frame, value)));
}

function onBits(operation: (a: bigint, b: bigint) => bigint, isShift = false): FunctionDefinition {
  return asFunction(2, (frame, left, right) => {
    const [a, b] = [whole(frame, left), whole(frame, right)];
    if (isShift && b < 0) return frame.fail("bits are shifted by zero or more places");
    return inRange(frame, Number(BigInt.asIntN(64, operation(BigInt(a), BigInt(b)))));
  });
}

/** `sign`: 1 for the greatest, -1 for the least. */
function extreme(frame: Frame, values: readonly Value[], sign: number): Value {
  const items = (values.length === 1 ? itemsOf(values[0]!) : undefined) ?? values;
  frame.spend(items.length);
  for (const item of items) if (numberIn(item) === undefined) unexpected(frame, "numbers", item);
  if (items.length === 0) return frame.fail(`\`${frame.callee}\` takes at least one number`);
  return items.reduce((best, item) => (definiteOrder(frame, item, best) * sign > 0 ? item : best));
}
