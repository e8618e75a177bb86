import { checkDepth } from "./comparison.js";
import { entriesIn, itemsOf } from "./containers.js";
import type { Frame } from "./frame.js";
import { numberIn } from "./numbers.js";
import { PRICES } from "./prices.js";
import { Bytes, Duration, kindOf, nounOf, Timestamp, TypeName, type Value } from "./values.js";

type Identity = string | number | boolean | null;

/** A key that two values share exactly when they are equal: see `isEqual`. Texts among them begin with their kind. */
export function identityOf(frame: Frame, value: Value, depth = 0): Identity {
  const number = numberIn(value);
  if (number !== undefined) return Number.isFinite(number) ? number : String(number);
  if (value === null || typeof value === "boolean") return value;
  const identity = `${kindOf(value)} ${partIdentity(frame, value, depth)}`;
  frame.spendText(identity.length, PRICES.piece);
  return identity;
}

function partIdentity(frame: Frame, value: Value, depth: number): string {
  checkDepth(frame, depth);
  if (typeof value === "string") return value;
  if (value instanceof Timestamp || value instanceof Duration) return String(value.nanos);
  if (value instanceof Bytes) return value.data.join();
  if (value instanceof TypeName) return value.name;
  const items = itemsOf(value);
  if (!items) return mapIdentity(frame, value, depth);
  frame.spend(PRICES.container + items.length);
  return JSON.stringify(items.map((item) => identityOf(frame, item, depth + 1)));
}

function mapIdentity(frame: Frame, value: Value, depth: number): string {
  const entries = entriesIn(frame, value) ?? frame.fail(`${nounOf(value)} cannot be told from others`);
  const parts = entries.map(([key, member]) =>
    JSON.stringify([identityOf(frame, key), identityOf(frame, member, depth + 1)]),
  );
  return JSON.stringify(parts.sort());
}
