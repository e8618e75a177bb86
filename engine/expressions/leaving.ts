import type { Json } from "../json.js";
import { encodeBase64 } from "./base64.js";
import { checkDepth } from "./comparison.js";
import { settle } from "./containers.js";
import { formatDuration } from "./duration-text.js";
import type { Frame } from "./frame.js";
import { isExact } from "./numbers.js";
import { PRICES } from "./prices.js";
import { formatTimestamp } from "./timestamp-text.js";
import type { Dict } from "./values.js";
import { type AnySpecial, isSpecial, type Value } from "./values.js";

/** An object that inherits nothing, not even from its prototype. */
type Bare = { [key: string]: Json };
const Bare = function () {} as unknown as new () => Bare;
Bare.prototype = Object.freeze(Object.create(null));

/** What leaves an expression: JSON, or `undefined` for an absent optional. */
export function leave(frame: Frame, value: Value): Json | undefined {
  if (typeof value === "number") return leaveNumber(frame, value);
  return isSpecial(value) ? leaveSpecial(frame, value, 0) : value;
}

function leaveNumber(frame: Frame, value: number): number {
  if (isExact(value)) return value;
  if (Number.isFinite(value)) return frame.fail(`${value} is not within ±2^53, so it may not be exact`);
  return frame.fail(`${value} is no JSON number`);
}

function leaveSpecial(frame: Frame, value: AnySpecial, depth: number): Json | undefined {
  switch (value.kind) {
    case "int":
      return value.value;
    case "timestamp":
      return formatTimestamp(value.nanos);
    case "duration":
      return formatDuration(value.nanos);
    case "bytes":
      frame.spendText(value.data.length);
      return encodeBase64(value.data);
    case "optional":
      return value.value === undefined ? undefined : leavePart(frame, value.value, depth);
    case "lazy":
      return leavePart(frame, settle(frame, value), depth);
    case "list":
      return leaveList(frame, value.elements, depth);
    case "map":
      return leaveMap(frame, value, depth);
    case "type":
      return frame.fail("a type is no value that can leave an expression");
  }
}

/** A part of a made value is paid, even JSON that is only passed on: one value placed many times is written many times. */
function leavePart(frame: Frame, value: Value, depth: number): Json | undefined {
  checkDepth(frame, depth);
  if (typeof value === "number") return leaveNumber(frame, value);
  if (isSpecial(value)) return leaveSpecial(frame, value, depth + 1);
  const weight = weightOf(frame, value, depth);
  if (weight > 0) frame.spend(weight);
  return value;
}

function leaveList(frame: Frame, items: readonly Value[], depth: number): Json[] {
  frame.spend(PRICES.container + items.length);
  const left: Json[] = [];
  for (const item of items) {
    const json = leavePart(frame, item, depth);
    if (json !== undefined) left.push(json);
  }
  return left;
}

function leaveMap(frame: Frame, { keys, members }: Dict, depth: number): Json {
  frame.spend(PRICES.container + keys.length);
  const left = new Bare();
  for (let at = 0; at < keys.length; at++) {
    const json = leavePart(frame, members[at]!, depth);
    if (json !== undefined) left[String(keys[at])] = json;
  }
  return left;
}

const weights = new WeakMap<object, number>();

/** How many units a copy of JSON is worth: its elements and its text. Remembered, since JSON from outside never changes. */
export function weightOf(frame: Frame, value: Json, depth = 0): number {
  if (typeof value === "string") return value.length >>> 6;
  if (value === null || typeof value !== "object") return 0;
  const known = weights.get(value);
  if (known !== undefined) return known;
  checkDepth(frame, depth);
  let weight = 0;
  for (const key of Object.keys(value)) weight += 1 + weightOf(frame, (value as Bare)[key]!, depth + 1);
  weights.set(value, weight);
  return weight;
}

/** A value as JSON text; an absent optional is null. */
export function jsonText(frame: Frame, value: Value): string {
  const json = leave(frame, value) ?? null;
  frame.spend(1 + PRICES.jsonText * weightOf(frame, json));
  return JSON.stringify(json);
}
