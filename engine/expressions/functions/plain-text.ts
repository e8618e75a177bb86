import { checkDepth } from "../comparison.js";
import { entriesIn, itemsOf } from "../containers.js";
import type { Frame } from "../frame.js";
import { numberIn } from "../numbers.js";
import { PRICES } from "../prices.js";
import { TypeName, type Value } from "../values.js";
import { toText } from "./conversions.js";

/** What `%s` writes: scalars as `string()` does, lists as `[1, a]`, maps as `{a: 1}` with their keys in order. */
export function plainText(frame: Frame, value: Value): string {
  return written(frame, value, 0);
}

function written(frame: Frame, value: Value, depth: number): string {
  checkDepth(frame, depth);
  if (value === null) return "null";
  if (value instanceof TypeName) return value.name;
  const number = numberIn(value);
  if (number !== undefined && !Number.isFinite(number)) return String(number);
  const items = itemsOf(value);
  if (items) return `[${items.map((item) => charged(frame, item, depth)).join(", ")}]`;
  const entries = entriesIn(frame, value);
  if (!entries) return toText(frame, value);
  const parts = entries.map(
    ([key, member]) => `${charged(frame, key, depth)}: ${charged(frame, member, depth)}`,
  );
  return `{${parts.sort().join(", ")}}`;
}

function charged(frame: Frame, part: Value, depth: number): string {
  const text = written(frame, part, depth + 1);
  frame.spendText(text.length, PRICES.piece);
  return text;
}
