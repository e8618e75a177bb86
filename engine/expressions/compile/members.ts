import { elementOf } from "../containers.js";
import type { Code, Frame } from "../frame.js";
import { checkIncoming } from "../numbers.js";
import type { Identifier, Index, Node, Select } from "../syntax-tree.js";
import { TYPES } from "../type-names.js";
import { Optional, type TypeName, type Value } from "../values.js";
import type { Compiler } from "./compiler.js";
import { type Link, linkName, unlink } from "./links.js";
import { WHOLE_ROOT } from "./whole-numbers.js";
import { asOptional, MemberChain, missingValue, type Start } from "./member-chain.js";

export type MemberNode = Identifier | Select | Index;

export function compileMember(compiler: Compiler, node: MemberNode): Code {
  if (node.kind === "index" && linkName(node) === undefined) return compileIndex(compiler, node);
  const type = typeNamed(compiler, node);
  if (type) return { run: () => type, cost: 1 };
  const { chain, cost } = openChain(compiler, node);
  return { run: chain.reader(), cost };
}

/** The type that a node names, such as `int` or `google.protobuf.Timestamp`; a variable or known root of that name hides it. */
function typeNamed(compiler: Compiler, node: MemberNode): TypeName | undefined {
  const { base, links } = unlink(node);
  if (base.kind !== "identifier" || compiler.slotOf(base.name) >= 0) return undefined;
  if (compiler.roots.has(base.name)) return undefined;
  return TYPES.get([base.name, ...links.map(({ name }) => name)].join("."));
}

/** The chain that ends with this node; with `lastIsOptional` its last link may be absent. */
export function openChain(
  compiler: Compiler,
  node: MemberNode,
  lastIsOptional = false,
): { readonly chain: MemberChain; readonly cost: number } {
  const { base, links } = unlink(node);
  if (lastIsOptional) links.push({ ...links.pop()!, optional: true });
  const { start, cost } = startOf(compiler, base, links, node);
  return { chain: new MemberChain(start, links, base.start), cost: cost + links.length };
}

function startOf(
  compiler: Compiler,
  base: Node,
  links: readonly Link[],
  node: Node,
): { start: Start; cost: number } {
  if (base.kind !== "identifier") {
    const { run, cost } = compiler.compile(base);
    return { start: { kind: "expression", run }, cost };
  }
  const { name } = base;
  const slot = compiler.slotOf(name);
  if (slot >= 0) return { start: { kind: "variable", name, slot }, cost: 1 };
  compiler.refer(name, links, node);
  return { start: { kind: kindOfRoot(name), name }, cost: 1 };
}

function kindOfRoot(name: string): "root" | "now" | "whole root" {
  if (name === "now") return "now";
  return name === WHOLE_ROOT ? "whole root" : "root";
}

/** An index or key that is computed. */
function compileIndex(compiler: Compiler, node: Index): Code {
  const target = compiler.compile(node.target);
  const index = compiler.compile(node.index);
  const { optional, start } = node;
  const run = (frame: Frame): Value => {
    const container = target.run(frame);
    const at = index.run(frame);
    frame.at = start;
    if (container instanceof Optional) return elementOfHeld(frame, container, at);
    const element = elementOf(frame, container, at);
    if (typeof element === "number") checkIncoming(frame, element);
    if (optional) return asOptional(element);
    if (element === undefined) throw missingValue("there is no element of that index or key", start);
    return element;
  };
  return { run, cost: 1 + target.cost + index.cost };
}

function elementOfHeld(frame: Frame, { value }: Optional, at: Value): Optional {
  return value === undefined ? Optional.none : asOptional(elementOf(frame, value, at));
}
