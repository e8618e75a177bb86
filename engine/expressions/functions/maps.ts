import { keyFrom, keysIn } from "../containers.js";
import type { Frame } from "../frame.js";
import { PRICES } from "../prices.js";
import { Dict, type Key, List, type Value } from "../values.js";
import { asFunction, type FunctionTable } from "./definition.js";
import { entries, unexpected } from "./expected.js";

export const MAP_FUNCTIONS: FunctionTable = {
  keys: asFunction(1, (frame, value) => new List(keysIn(frame, value) ?? unexpected(frame, "a map", value))),
  values: asFunction(1, (frame, value) => new List(entries(frame, value).map(([, member]) => member))),
  entries: asFunction(1, (frame, value) => {
    const found = entries(frame, value);
    frame.spend(PRICES.container * found.length);
    return new List(found.map((entry) => new Dict(["key", "value"], entry)));
  }),
  merge: asFunction([1, Infinity], merge),
};

/** Shallow; later maps win. */
function merge(frame: Frame, ...values: Value[]): Dict {
  const members = new Map<Key, Value>();
  for (const value of values)
    for (const [key, member] of entries(frame, value)) members.set(keyFrom(frame, key), member);
  return Dict.of(members);
}
