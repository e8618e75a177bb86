import { elementOf, incoming, memberOf } from "../containers.js";
import { ExpressionFailure } from "../failure.js";
import type { Code, Frame } from "../frame.js";
import type { Identifier, Index, Select } from "../syntax-tree.js";
import { Optional, Timestamp, type TypeName, type Value } from "../values.js";
import type { Compiler } from "./compiler.js";
import { TYPES } from "../type-names.js";
import { type Link, linkName, unlink } from "./links.js";

/** What a chain of members starts with; `undefined` for a root that is absent. */
type Start = (frame: Frame) => Value | undefined;

/** Reads `start.a.b.?c` in one go, without an exception or an optional for each link that may be absent. */
export class MemberChain {
  readonly cost: number;
  readonly #names: readonly string[];
  /** From the first optional link on, absence is no error. */
  readonly #optionalFrom: number;

  /** `canProbe`: its start is a name, so reading that throws nothing. */
  constructor(
    private readonly start: Start,
    startCost: number,
    private readonly title: string,
    links: readonly Link[],
    private readonly at: number,
    readonly canProbe: boolean,
  ) {
    this.cost = startCost + links.length;
    this.#names = links.map(({ name }) => name);
    const optional = links.findIndex((link) => link.optional);
    this.#optionalFrom = optional < 0 ? Infinity : optional;
  }

  get isOptional(): boolean {
    return this.#optionalFrom < Infinity;
  }

  /** The value; an optional where a link or the start is one. */
  read(frame: Frame): Value {
    const start = this.start(frame);
    if (start === undefined) return missing(`there is no \`${this.title}\``, this.at);
    if (start instanceof Optional) return this.#readOn(frame, start);
    const value = this.#follow(frame, start, this.#optionalFrom);
    return this.isOptional ? wrapped(value) : value!;
  }

  #readOn(frame: Frame, { value }: Optional): Optional {
    return value === undefined ? Optional.none : wrapped(this.#follow(frame, value, 0));
  }

  /** The value, or `undefined` where an optional link is absent. */
  readOptional(frame: Frame): Value | undefined {
    const value = this.read(frame);
    return value instanceof Optional ? value.value : value;
  }

  /** The value, or `undefined` where anything is absent. */
  probe(frame: Frame): Value | undefined {
    const start = this.start(frame);
    const value = start instanceof Optional ? start.value : start;
    return value === undefined ? undefined : this.#follow(frame, value, 0);
  }

  #follow(frame: Frame, start: Value, optionalFrom: number): Value | undefined {
    const names = this.#names;
    frame.at = this.at;
    let value = start;
    for (let link = 0; link < names.length; link++) {
      const next = memberOf(frame, value, names[link]!);
      if (next === undefined) return link < optionalFrom ? this.#missing(link, value) : undefined;
      value = next;
    }
    return value;
  }

  #missing(link: number, container: Value): never {
    const path = [this.title, ...this.#names.slice(0, link)].join(".");
    const name = this.#names[link]!;
    const what =
      container === null ? `\`${path}\` is null, so it has no \`${name}\`` : `\`${path}\` has no \`${name}\``;
    missing(what, this.at);
  }
}

function wrapped(value: Value | undefined): Optional {
  return value === undefined ? Optional.none : new Optional(value);
}

function missing(what: string, at: number): never {
  throw new ExpressionFailure(
    "MissingValue",
    `${what}: read it with .?, has() or default() if it may be absent`,
    at,
  );
}

export type MemberNode = Identifier | Select | Index;

export function compileMember(compiler: Compiler, node: MemberNode): Code {
  if (isComputedIndex(node)) return compileIndex(compiler, node);
  const type = typeNamed(compiler, node);
  if (type) return { run: () => type, cost: 1 };
  const chain = openChain(compiler, node);
  return { run: (frame) => chain.read(frame), cost: chain.cost };
}

/** The type that a node names, such as `int` or `google.protobuf.Timestamp`. */
function typeNamed(compiler: Compiler, node: MemberNode): TypeName | undefined {
  const { base, links } = unlink(node);
  if (base.kind !== "identifier" || compiler.slotOf(base.name) >= 0) return undefined;
  return TYPES.get([base.name, ...links.map(({ name }) => name)].join("."));
}

/** The chain that ends with this node; with `lastIsOptional` its last link may be absent. */
export function openChain(compiler: Compiler, node: MemberNode, lastIsOptional = false): MemberChain {
  const { base, links } = unlink(node);
  if (lastIsOptional) links.push({ ...links.pop()!, optional: true });
  if (base.kind !== "identifier") {
    const { run, cost } = compiler.compile(base);
    return new MemberChain(run, cost, "the value", links, node.start, false);
  }
  const { name, start } = base;
  const slot = compiler.slotOf(name);
  if (slot >= 0) return new MemberChain((frame) => frame.slots[slot]!, 1, name, links, start, true);
  compiler.refer(name, links, node);
  const lookup: Start = name === "now" ? now : (frame) => incoming(frame, frame.environment.lookup(name));
  return new MemberChain(lookup, 1, name, links, start, true);
}

function now({ environment }: Frame): Timestamp {
  return new Timestamp(BigInt(environment.now) * 1_000_000n);
}

function isComputedIndex(node: MemberNode): node is Index {
  return node.kind === "index" && linkName(node) === undefined;
}

function compileIndex(compiler: Compiler, node: Index): Code {
  const target = compiler.compile(node.target);
  const index = compiler.compile(node.index);
  const { optional, start } = node;
  const run = (frame: Frame): Value => {
    const container = target.run(frame);
    const at = index.run(frame);
    frame.at = start;
    if (container instanceof Optional)
      return wrapped(container.value === undefined ? undefined : elementOf(frame, container.value, at));
    const element = elementOf(frame, container, at);
    if (optional) return wrapped(element);
    return element === undefined ? missing("there is no element of that index or key", start) : element;
  };
  return { run, cost: 1 + target.cost + index.cost };
}
