import type { Json, JsonObject } from "../json.js";
import type { LazyMap } from "./environment.js";

/**
 * What an expression computes with. JSON from the environment is used as it is; whatever JSON has no word for, and
 * every list and map that the expression makes itself, is a `Special`.
 */
export type Value = Json | AnySpecial;

export type AnySpecial = Int | Bytes | Timestamp | Duration | List | Dict | Optional | TypeName | Lazy;

export type Kind = "null" | "bool" | "double" | "string" | AnySpecial["kind"];

/** One class to test for, so that reading plain JSON costs one check. */
export abstract class Special {
  abstract get kind(): string;
}

/** CEL's int, within ±2^53. A class of its own because `7 / 2` is 3 where `7.0 / 2.0` is 3.5. */
export class Int extends Special {
  constructor(readonly value: number) {
    super();
  }

  get kind() {
    return "int" as const;
  }
}

export class Bytes extends Special {
  constructor(readonly data: Uint8Array) {
    super();
  }

  get kind() {
    return "bytes" as const;
  }
}

/** Nanoseconds since 1970, UTC. */
export class Timestamp extends Special {
  constructor(readonly nanos: bigint) {
    super();
  }

  get kind() {
    return "timestamp" as const;
  }
}

export class Duration extends Special {
  constructor(readonly nanos: bigint) {
    super();
  }

  get kind() {
    return "duration" as const;
  }
}

/** A list that the expression made. */
export class List extends Special {
  constructor(readonly elements: readonly Value[]) {
    super();
  }

  get kind() {
    return "list" as const;
  }
}

/** A whole number as a key is a JavaScript number, so that `1` and `1.0` are the same key and `"1"` is another. */
export type Key = string | number | boolean;

const SMALL_DICT = 8;

/** A map that the expression made: keys, each once, and members side by side, so that a literal's keys are shared by all it makes. */
export class Dict extends Special {
  #positions: ReadonlyMap<Key, number> | undefined;

  constructor(
    readonly keys: readonly Key[],
    readonly members: readonly Value[],
  ) {
    super();
  }

  static of(entries: ReadonlyMap<Key, Value>): Dict {
    return new Dict([...entries.keys()], [...entries.values()]);
  }

  get kind() {
    return "map" as const;
  }

  get size(): number {
    return this.keys.length;
  }

  get(key: Key): Value | undefined {
    const at = this.size <= SMALL_DICT ? this.keys.indexOf(key) : this.#position(key);
    return at < 0 ? undefined : this.members[at];
  }

  #position(key: Key): number {
    this.#positions ??= new Map(this.keys.map((name, at) => [name, at]));
    return this.#positions.get(key) ?? -1;
  }
}

export class Optional extends Special {
  static readonly none = new Optional(undefined);

  constructor(readonly value: Value | undefined) {
    super();
  }

  get kind() {
    return "optional" as const;
  }
}

export class TypeName extends Special {
  constructor(readonly name: string) {
    super();
  }

  get kind() {
    return "type" as const;
  }
}

/** A lazy map of the environment. */
export class Lazy extends Special {
  constructor(readonly source: LazyMap) {
    super();
  }

  get kind() {
    return "lazy" as const;
  }
}

export function kindOf(value: Value): Kind {
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
      return "bool";
    case "number":
      return "double";
    case "string":
      return "string";
    default:
      if (isSpecial(value)) return value.kind;
      return Array.isArray(value) ? "list" : "map";
  }
}

export function isSpecial(value: Value): value is AnySpecial {
  return value instanceof Special;
}

/** A map of the environment, neither list nor lazy. */
export function isPlainObject(value: Value): value is JsonObject {
  return value !== null && typeof value === "object" && !(value instanceof Special) && !Array.isArray(value);
}

const NOUNS: Record<Kind, string> = {
  null: "null",
  bool: "a boolean",
  double: "a number",
  string: "text",
  int: "a whole number",
  bytes: "bytes",
  timestamp: "a timestamp",
  duration: "a duration",
  list: "a list",
  map: "a map",
  optional: "an optional",
  type: "a type",
  lazy: "a map that is read by member",
};

/** How messages call the kind of a value. */
export function nounOf(value: Value): string {
  return NOUNS[kindOf(value)];
}
