import { ARITHMETIC } from "../arithmetic.js";
import { definiteOrder, sortingCost } from "../sorting.js";
import { itemsOf } from "../containers.js";
import type { Frame } from "../frame.js";
import { identityOf } from "../identity.js";
import { PRICES } from "../prices.js";
import { Int, List, type Value } from "../values.js";
import { asFunction, type FunctionTable } from "./definition.js";
import { list, number, whole } from "./expected.js";

export const LIST_FUNCTIONS: FunctionTable = {
  sum: asFunction(1, (frame, value) => sum(frame, charged(frame, value))),
  avg: asFunction(1, avg),
  min: asFunction([1, Infinity], (frame, ...values) => extreme(frame, values, -1)),
  max: asFunction([1, Infinity], (frame, ...values) => extreme(frame, values, 1)),
  sort: asFunction(1, sort),
  distinct: asFunction(1, distinct),
  flatten: asFunction(1, flatten),
  chunk: asFunction(2, chunk),
  zip: asFunction([2, Infinity], zip),
  range: asFunction([1, 2], range),
};

/** A list whose every element is about to be visited. */
function charged(frame: Frame, value: Value): readonly Value[] {
  const items = list(frame, value);
  frame.spend(items.length);
  return items;
}

function sum(frame: Frame, items: readonly Value[]): Value {
  let total: Value = new Int(0);
  for (const item of items) {
    number(frame, item);
    total = ARITHMETIC["+"](frame, total, item);
  }
  return total;
}

function avg(frame: Frame, value: Value): Value {
  const items = charged(frame, value);
  return items.length === 0 ? null : number(frame, sum(frame, items)) / items.length;
}

/** `sign`: 1 for the greatest, -1 for the least. */
function extreme(frame: Frame, values: readonly Value[], sign: number): Value {
  const items = values.length === 1 ? charged(frame, values[0]!) : values;
  return items.reduce(
    (best, item) => (definiteOrder(frame, item, best) * sign > 0 ? item : best),
    items[0] ?? null,
  );
}

function sort(frame: Frame, value: Value): List {
  const items = charged(frame, value);
  frame.spend(sortingCost(items.length));
  return new List([...items].sort((a, b) => definiteOrder(frame, a, b)));
}

function distinct(frame: Frame, value: Value): List {
  const found = new Map<unknown, Value>();
  for (const item of charged(frame, value)) {
    const identity = identityOf(frame, item);
    if (!found.has(identity)) found.set(identity, item);
  }
  return new List([...found.values()]);
}

function flatten(frame: Frame, value: Value): List {
  const flat: Value[] = [];
  for (const item of charged(frame, value)) {
    const inner = itemsOf(item);
    frame.spend(inner ? inner.length : 1);
    if (inner) for (const element of inner) flat.push(element);
    else flat.push(item);
  }
  return new List(flat);
}

function chunk(frame: Frame, value: Value, size: Value): List {
  const items = charged(frame, value);
  const length = whole(frame, size);
  if (length < 1) return frame.fail("a chunk has at least one element");
  const count = Math.ceil(items.length / length);
  frame.spend(PRICES.container * count);
  return new List(
    Array.from({ length: count }, (_, at) => new List(items.slice(at * length, (at + 1) * length))),
  );
}

function zip(frame: Frame, ...values: Value[]): List {
  const lists = values.map((value) => list(frame, value));
  const length = Math.min(...lists.map((items) => items.length));
  frame.spend(length * (lists.length + PRICES.container));
  return new List(Array.from({ length }, (_, at) => new List(lists.map((items) => items[at]!))));
}

function range(frame: Frame, first: Value, end?: Value): List {
  const from = end === undefined ? 0 : whole(frame, first);
  const length = Math.max(0, whole(frame, end ?? first) - from);
  frame.spend(PRICES.madeInt * length);
  return new List(Array.from({ length }, (_, at) => new Int(from + at)));
}
