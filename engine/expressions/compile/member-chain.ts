import { isLazyMap, memberOf } from "../containers.js";
import { ExpressionFailure } from "../failure.js";
import type { Frame, Run } from "../frame.js";
import { checkIncoming, isExact } from "../numbers.js";
import { isOrdinaryName, ordinaryMember } from "../ordinary-members.js";
import { Int, Lazy, Optional, Timestamp, type Value } from "../values.js";
import type { Link } from "./links.js";

/** What a chain of members starts with: a root of the environment, a macro's variable, or whatever an expression gives. */
export type Start =
  | { readonly kind: "root"; readonly name: string }
  | { readonly kind: "whole root"; readonly name: string }
  | { readonly kind: "now"; readonly name: string }
  | { readonly kind: "variable"; readonly name: string; readonly slot: number }
  | { readonly kind: "expression"; readonly run: (frame: Frame) => Value };

/** Reads `start.a.b.?c` in one go, without an exception or an optional for each link that may be absent. */
export class MemberChain {
  readonly #names: readonly string[];
  /** From the first optional link on, absence is no error. */
  readonly #optionalFrom: number;

  /** How many names, from the first on, are ordinary. */
  readonly #ordinaryNames: number;

  constructor(
    readonly start: Start,
    links: readonly Link[],
    private readonly at: number,
  ) {
    this.#names = links.map(({ name }) => name);
    const optional = links.findIndex((link) => link.optional);
    this.#optionalFrom = optional < 0 ? Infinity : optional;
    const special = this.#names.findIndex((name) => !isOrdinaryName(name));
    this.#ordinaryNames = special < 0 ? links.length : special;
  }

  get isOptional(): boolean {
    return this.#optionalFrom < Infinity;
  }

  /** The value; an optional where a link or the start is one. */
  read(frame: Frame): Value {
    const value = this.#read(frame, this.#optionalFrom);
    return this.#optionalFrom === Infinity ? value! : asOptional(value);
  }

  /** As `read`, but what flows read most, one member of a loop's variable, at once. */
  reader(): Run {
    const [name, ...further] = this.#names;
    const { start } = this;
    if (start.kind !== "variable" || further.length > 0 || this.isOptional || this.#ordinaryNames < 1)
      return (frame) => this.read(frame);
    const { slot } = start;
    if (name === undefined) return (frame) => frame.slots[slot]!;
    return (frame) => {
      const value = ordinaryMember(frame.slots[slot]!, name);
      return value === undefined || (typeof value === "number" && !isExact(value)) ? this.read(frame) : value;
    };
  }

  /** The value, or `undefined` where an optional link is absent. */
  readOptional(frame: Frame): Value | undefined {
    return held(this.#read(frame, this.#optionalFrom));
  }

  /** The value, or `undefined` where the start or any link is absent. */
  probe(frame: Frame): Value | undefined {
    return held(this.#read(frame, -1));
  }

  #read(frame: Frame, optionalFrom: number): Value | undefined {
    const { start } = this;
    switch (start.kind) {
      case "variable":
        return this.#follow(frame, frame.slots[start.slot]!, 0, optionalFrom);
      case "root":
        return this.#readRoot(frame, start.name, optionalFrom);
      case "whole root":
        return asInt(this.#readRoot(frame, start.name, optionalFrom));
      case "now":
        return this.#follow(
          frame,
          new Timestamp(BigInt(frame.environment.now) * 1_000_000n),
          0,
          optionalFrom,
        );
      case "expression":
        return this.#follow(frame, start.run(frame), 0, optionalFrom);
    }
  }

  #readRoot(frame: Frame, root: string, optionalFrom: number): Value | undefined {
    const names = this.#names;
    let value = frame.environment.lookup(root);
    let link = 0;
    while (isLazyMap(value)) {
      if (link === names.length) return new Lazy(value);
      value = value.member(names[link++]!);
    }
    if (value === undefined) return this.#absent(link - 1, optionalFrom);
    return this.#follow(frame, value, link, optionalFrom);
  }

  #follow(frame: Frame, container: Value, first: number, optionalFrom: number): Value | undefined {
    const names = this.#names;
    let value = container;
    let link = first;
    for (; link < this.#ordinaryNames; link++) {
      const next = ordinaryMember(value, names[link]!);
      if (next === undefined) break;
      value = next;
    }
    if (link < names.length) return this.#followWithCare(frame, value, link, optionalFrom);
    if (typeof value === "number") checkIncoming(frame, value);
    return value;
  }

  #followWithCare(frame: Frame, container: Value, link: number, optionalFrom: number): Value | undefined {
    if (container instanceof Optional) return this.#followHeld(frame, container, link);
    frame.at = this.at;
    const next = memberOf(frame, container, this.#names[link]!);
    if (next === undefined) return this.#absent(link, optionalFrom, container === null);
    return this.#follow(frame, next, link + 1, optionalFrom);
  }

  /** A member of an optional is an optional. */
  #followHeld(frame: Frame, { value }: Optional, link: number): Optional {
    return value === undefined ? Optional.none : asOptional(this.#follow(frame, value, link, -1));
  }

  /** `link`: the one whose name was not found, -1 for the start. */
  #absent(link: number, optionalFrom: number, isNull = false): undefined {
    if (link >= optionalFrom) return undefined;
    const title = this.start.kind === "expression" ? "the value" : this.start.name;
    const path = [title, ...this.#names.slice(0, link)].join(".");
    const what =
      link < 0
        ? `there is no \`${title}\``
        : `\`${path}\` ${isNull ? "is null, so it " : ""}has no \`${this.#names[link]!}\``;
    throw missingValue(what, this.at);
  }
}

export function missingValue(what: string, at: number): ExpressionFailure {
  return new ExpressionFailure(
    "MissingValue",
    `${what}: read it with .?, has() or default() if it may be absent`,
    at,
  );
}

function asInt(value: Value | undefined): Value | undefined {
  return typeof value === "number" ? new Int(value) : value;
}

export function asOptional(value: Value | undefined): Optional {
  if (value instanceof Optional) return value;
  return value === undefined ? Optional.none : new Optional(value);
}

function held(value: Value | undefined): Value | undefined {
  return value instanceof Optional ? value.value : value;
}
