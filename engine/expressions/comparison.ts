import { countOf, elementOf, entriesIn, itemsOf, settle } from "./containers.js";
import type { Frame } from "./frame.js";
import { numberIn } from "./numbers.js";
import {
  Bytes,
  Duration,
  kindOf,
  Lazy,
  nounOf,
  Optional,
  Timestamp,
  TypeName,
  type Value,
} from "./values.js";

/** How deep a value may be that is walked as a whole. */
export const MAX_VALUE_DEPTH = 500;

/** CEL's equality: values of different kinds are unequal, numbers are one kind. One unit an element, so a value shared many times is paid as often. */
export function isEqual(frame: Frame, left: Value, right: Value, depth = 0): boolean {
  if (typeof left === "string" && typeof right === "string") return isEqualText(frame, left, right);
  const a = numberIn(left);
  if (a !== undefined) return a === numberIn(right);
  if (left === null || right === null || typeof left !== "object" || typeof right !== "object")
    return left === right;
  return isEqualObject(frame, left, right, depth);
}

function isEqualText(frame: Frame, left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  if (left.length >= 64) frame.spend(left.length >>> 6);
  return left === right;
}

function isEqualObject(frame: Frame, left: Value, right: Value, depth: number): boolean {
  checkDepth(frame, depth);
  if (left instanceof Lazy) return isEqual(frame, settle(frame, left), right, depth + 1);
  if (right instanceof Lazy) return isEqual(frame, left, settle(frame, right), depth + 1);
  const [items, others] = [itemsOf(left), itemsOf(right)];
  if (items || others) return isEqualList(frame, items, others, depth);
  if (kindOf(left) !== kindOf(right)) return false;
  if (left instanceof Optional && right instanceof Optional)
    return isEqualOptional(frame, left, right, depth);
  if (left instanceof TypeName && right instanceof TypeName) return left.name === right.name;
  if (kindOf(left) === "map") return isEqualMap(frame, left, right, depth);
  return order(frame, left, right) === 0;
}

export function checkDepth(frame: Frame, depth: number): void {
  if (depth > MAX_VALUE_DEPTH) frame.fail(`the value is nested deeper than ${MAX_VALUE_DEPTH} levels`);
}

function isEqualList(
  frame: Frame,
  a: readonly Value[] | undefined,
  b: readonly Value[] | undefined,
  depth: number,
) {
  if (!a || !b || a.length !== b.length) return false;
  frame.spend(1 + a.length);
  return a.every((item, at) => isEqual(frame, item, b[at]!, depth + 1));
}

function isEqualMap(frame: Frame, left: Value, right: Value, depth: number): boolean {
  if (countOf(frame, left) !== countOf(frame, right)) return false;
  return entriesIn(frame, left)!.every(([key, member]) => {
    const other = elementOf(frame, right, key);
    return other !== undefined && isEqual(frame, member, other, depth + 1);
  });
}

function isEqualOptional(
  frame: Frame,
  { value: a }: Optional,
  { value: b }: Optional,
  depth: number,
): boolean {
  return a === undefined || b === undefined ? a === b : isEqual(frame, a, b, depth + 1);
}

/** Negative, zero or positive: numbers, texts by UTF-16 code unit, booleans, bytes, timestamps, durations; each only with its own kind. */
export function order(frame: Frame, left: Value, right: Value): number {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a !== undefined && b !== undefined) return compared(a, b);
  if (typeof left === "string" && typeof right === "string") {
    frame.spend(Math.min(left.length, right.length) >>> 6);
    return compared(left, right);
  }
  if (typeof left === "boolean" && typeof right === "boolean") return compared(left, right);
  if (left instanceof Timestamp && right instanceof Timestamp) return compared(left.nanos, right.nanos);
  if (left instanceof Duration && right instanceof Duration) return compared(left.nanos, right.nanos);
  if (left instanceof Bytes && right instanceof Bytes) return orderBytes(frame, left.data, right.data);
  return frame.fail(`${nounOf(left)} and ${nounOf(right)} have no order`);
}

/** NaN has no order: every comparison with it is false, and so NaN comes out. */
function compared<T extends number | string | boolean | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : NaN;
}

function orderBytes(frame: Frame, a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  frame.spend(shared >>> 6);
  for (let at = 0; at < shared; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}

/** Whether a list holds an equal element, or a map the key. */
export function isIn(frame: Frame, value: Value, container: Value): boolean {
  const items = itemsOf(container);
  if (!items) return elementOf(frame, container, value) !== undefined;
  for (const item of items) {
    frame.spend(1);
    if (isEqual(frame, value, item)) return true;
  }
  return false;
}
