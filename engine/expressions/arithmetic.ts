import type { Frame } from "./frame.js";
import { numberIn, whole } from "./numbers.js";
import { duration, timestamp } from "./time.js";
import { Bytes, Duration, Int, List, Timestamp, nounOf, type Value } from "./values.js";
import { itemsOf } from "./containers.js";

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%";

type Operation = (frame: Frame, left: Value, right: Value) => Value;

/** int with int stays int, anything with a double is a double; then bytes, lists and times. Two texts: `joinTexts`. */
export const ARITHMETIC: Record<ArithmeticOperator, Operation> = {
  "+": (frame, left, right) => {
    if (left instanceof Int && right instanceof Int) return whole(frame, left.value + right.value);
    const [a, b] = [numberIn(left), numberIn(right)];
    return a !== undefined && b !== undefined ? a + b : join(frame, left, right);
  },
  "-": (frame, left, right) => {
    if (left instanceof Int && right instanceof Int) return whole(frame, left.value - right.value);
    const [a, b] = [numberIn(left), numberIn(right)];
    return a !== undefined && b !== undefined ? a - b : timeDifference(frame, left, right);
  },
  "*": (frame, left, right) => {
    if (left instanceof Int && right instanceof Int) return whole(frame, left.value * right.value);
    const [a, b] = [numberIn(left), numberIn(right)];
    return a !== undefined && b !== undefined ? a * b : noOperation(frame, "*", left, right);
  },
  "/": (frame, left, right) => {
    if (left instanceof Int && right instanceof Int) return divideInts(frame, left.value, right.value);
    const [a, b] = [numberIn(left), numberIn(right)];
    return a !== undefined && b !== undefined ? a / b : noOperation(frame, "/", left, right);
  },
  "%": (frame, left, right) => {
    const [a, b] = [numberIn(left), numberIn(right)];
    if (a === undefined || b === undefined) return noOperation(frame, "%", left, right);
    if (!Number.isInteger(a) || !Number.isInteger(b)) return frame.fail("% takes whole numbers");
    if (b === 0) return frame.fail("a number modulo zero has no value");
    return left instanceof Int && right instanceof Int ? new Int((a % b) + 0) : a % b;
  },
};

function divideInts(frame: Frame, a: number, b: number): Int {
  if (b === 0) return frame.fail("a number divided by zero has no value");
  return new Int(Math.trunc(a / b) + 0);
}

export function negate(frame: Frame, value: Value): Value {
  if (typeof value === "number") return -value;
  if (value instanceof Int) return new Int(0 - value.value);
  if (value instanceof Duration) return new Duration(-value.nanos);
  return frame.fail(`- takes a number, not ${nounOf(value)}`);
}

export function joinTexts(frame: Frame, left: string, right: string): string {
  frame.spendText(left.length + right.length);
  return left + right;
}

function join(frame: Frame, left: Value, right: Value): Value {
  if (left instanceof Bytes && right instanceof Bytes) return joinBytes(frame, left.data, right.data);
  const [a, b] = [itemsOf(left), itemsOf(right)];
  if (a && b) {
    frame.spend(a.length + b.length);
    return new List([...a, ...b]);
  }
  return timeSum(frame, left, right);
}

function joinBytes(frame: Frame, a: Uint8Array, b: Uint8Array): Bytes {
  frame.spendText(a.length + b.length);
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return new Bytes(joined);
}

function timeSum(frame: Frame, left: Value, right: Value): Value {
  if (left instanceof Duration && right instanceof Duration) return duration(frame, left.nanos + right.nanos);
  const isMoment = left instanceof Timestamp && right instanceof Duration;
  if (isMoment || (left instanceof Duration && right instanceof Timestamp))
    return timestamp(frame, left.nanos + right.nanos);
  return noOperation(frame, "+", left, right);
}

function timeDifference(frame: Frame, left: Value, right: Value): Value {
  if (left instanceof Timestamp && right instanceof Timestamp)
    return duration(frame, left.nanos - right.nanos);
  if (left instanceof Timestamp && right instanceof Duration)
    return timestamp(frame, left.nanos - right.nanos);
  if (left instanceof Duration && right instanceof Duration) return duration(frame, left.nanos - right.nanos);
  return noOperation(frame, "-", left, right);
}

function noOperation(frame: Frame, operator: string, left: Value, right: Value): never {
  const isTextWithOther = operator === "+" && (typeof left === "string" || typeof right === "string");
  const help = isTextWithOther ? ": use string(x) to make text" : "";
  return frame.fail(`${nounOf(left)} ${operator} ${nounOf(right)} is not defined${help}`);
}
