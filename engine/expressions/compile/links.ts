import type { Index, Node, Select } from "../syntax-tree.js";

/** One member in a chain whose name is known from the text: `.name`, `.?name`, `["name"]`, `[?"name"]`. */
export interface Link {
  readonly name: string;
  readonly optional: boolean;
  /** Of the part of the text that has the name: after what it is a member of. */
  readonly start: number;
  readonly end: number;
}

/** The links from a base to this node whose names are known from the text. */
export function unlink(node: Node): { base: Node; links: Link[] } {
  const links: Link[] = [];
  let base = node;
  for (;;) {
    const name = linkName(base);
    if (name === undefined) return { base, links: links.reverse() };
    const { target, optional } = base as Select | Index;
    links.push({ name, optional, start: target.end, end: base.end });
    base = target;
  }
}

/** The name that a select or index has in the text; `undefined` for every other node. */
export function linkName(node: Node): string | undefined {
  if (node.kind === "select") return node.name;
  if (node.kind !== "index" || node.index.kind !== "literal") return undefined;
  return typeof node.index.value === "string" ? node.index.value : undefined;
}
