import type { Json, JsonObject } from "../json.js";
import {
  type AnySpecial,
  Bytes,
  Dict,
  Duration,
  Int,
  Lazy,
  List,
  Optional,
  Timestamp,
  TypeName,
  type Value,
} from "./values.js";

/**
 * Reading members of plain JSON is what expressions do most, and each check costs as much as the reading. An ordinary
 * name needs none: no list, no `Special` and no prototype answers to it with anything but a function, which JSON has not.
 */

const SPECIMENS: Record<AnySpecial["kind"], AnySpecial> = {
  int: new Int(0),
  bytes: new Bytes(new Uint8Array()),
  timestamp: new Timestamp(0n),
  duration: new Duration(0n),
  list: new List([]),
  map: new Dict([], []),
  optional: new Optional(null),
  type: new TypeName(""),
  lazy: new Lazy({ lazyMap: true, member: () => undefined }),
};

const ANSWERED: ReadonlySet<string> = new Set(
  Object.values(SPECIMENS)
    .flatMap((specimen) => [specimen, Object.getPrototypeOf(specimen) as object])
    .flatMap((object) => Object.getOwnPropertyNames(object))
    .concat("length", "__proto__"),
);

export function isOrdinaryName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !ANSWERED.has(name);
}

/** The member of that ordinary name in plain JSON; `undefined` says no more than: ask `memberOf`. */
export function ordinaryMember(container: Value, name: string): Json | undefined {
  if (typeof container !== "object" || container === null) return undefined;
  const member = (container as JsonObject)[name];
  return typeof member === "function" ? undefined : member;
}
