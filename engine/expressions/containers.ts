import type { Json, JsonObject } from "../json.js";
import type { LazyMap } from "./environment.js";
import type { Frame } from "./frame.js";
import { PRICES } from "./prices.js";
import { Dict, Int, isPlainObject, type Key, Lazy, List, nounOf, type Value } from "./values.js";

/** The elements of a list, made here or from the environment; `undefined` for anything else. */
export function itemsOf(value: Value): readonly Value[] | undefined {
  if (value instanceof List) return value.elements;
  return Array.isArray(value) ? value : undefined;
}

/** JSON of a tenant may have any key, but no function in it. */
export function isLazyMap(value: unknown): value is LazyMap {
  return typeof value === "object" && value !== null && typeof (value as LazyMap).member === "function";
}

/** The member of a map, or `undefined` where it is absent. Null has no members. */
export function memberOf(frame: Frame, container: Value, name: string): Value | undefined {
  if (isPlainObject(container)) return ownMember(container, name);
  if (container instanceof Dict) return container.get(name);
  if (container instanceof Lazy) return wrapLazy(container.source.member(name));
  return container === null
    ? undefined
    : frame.fail(`${nounOf(container)} has no members, so no \`${name}\``);
}

export function wrapLazy(value: Value | LazyMap | undefined): Value | undefined {
  return isLazyMap(value) ? new Lazy(value) : value;
}

/** Never anything inherited: all that `Object.prototype` has are functions, which JSON has not, and `__proto__`. */
export function ownMember(object: JsonObject, name: string): Json | undefined {
  const value = object[name];
  if (name === "__proto__" || typeof value === "function")
    return Object.hasOwn(object, name) ? value : undefined;
  return value;
}

/** What an index of a list or a key of a map stands for, or `undefined` where it is absent. */
export function elementOf(frame: Frame, container: Value, index: Value): Value | undefined {
  if (typeof index === "string") frame.spend(index.length >>> 6);
  const items = itemsOf(container);
  if (items) return items[position(frame, index)];
  if (container instanceof Dict) return container.get(keyFrom(frame, index));
  if (container === null) return undefined;
  if (typeof index === "string") return memberOf(frame, container, index);
  if (!isPlainObject(container) && !(container instanceof Lazy))
    return frame.fail(`${nounOf(container)} has no elements`);
  keyFrom(frame, index);
  return undefined;
}

function position(frame: Frame, index: Value): number {
  const at = index instanceof Int ? index.value : index;
  if (typeof at === "number" && Number.isInteger(at)) return at;
  return frame.fail(`a list is indexed by a whole number, not by ${nounOf(index)}`);
}

/** A value as the key of a map. */
export function keyFrom(frame: Frame, value: Value): Key {
  if (typeof value === "string" || typeof value === "boolean") return value;
  const number = value instanceof Int ? value.value : value;
  if (typeof number === "number" && Number.isInteger(number)) return number + 0;
  return frame.fail(`${nounOf(value)} cannot be the key of a map`);
}

export function keyAsValue(key: Key): Value {
  return typeof key === "number" ? new Int(key) : key;
}

/** The entries of a map; `undefined` where the value is no map. */
export function entriesIn(frame: Frame, value: Value): readonly (readonly [Value, Value])[] | undefined {
  if (value instanceof Dict) {
    frame.spend(PRICES.member * value.size);
    return value.keys.map((key, at) => [keyAsValue(key), value.members[at]!] as const);
  }
  const object = objectIn(frame, value);
  return object && objectKeys(frame, object).map((key) => [key, object[key]!] as const);
}

/** The keys of a map; `undefined` where the value is no map. */
export function keysIn(frame: Frame, value: Value): readonly Value[] | undefined {
  if (value instanceof Dict) {
    frame.spend(PRICES.member * value.size);
    return value.keys.map(keyAsValue);
  }
  const object = objectIn(frame, value);
  return object && objectKeys(frame, object);
}

function objectKeys(frame: Frame, object: JsonObject): readonly string[] {
  const keys = Object.keys(object);
  frame.spend(PRICES.member * keys.length);
  return keys;
}

function objectIn(frame: Frame, value: Value): JsonObject | undefined {
  if (isPlainObject(value)) return value;
  if (!(value instanceof Lazy)) return undefined;
  const settled = settle(frame, value);
  return isPlainObject(settled) ? settled : undefined;
}

/** A lazy map as one value. */
export function settle(frame: Frame, value: Lazy): Value {
  const { source } = value;
  return source.toJson
    ? source.toJson()
    : frame.fail("this map has no value of its own: read one of its members");
}

/** How many elements a list or map has; `undefined` for anything else. */
export function countOf(frame: Frame, value: Value): number | undefined {
  if (value instanceof Dict) return value.size;
  const items = itemsOf(value);
  if (items) return items.length;
  const object = objectIn(frame, value);
  return object && objectKeys(frame, object).length;
}
