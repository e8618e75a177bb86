import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { YamlDocument } from "./compose.js";
import { pointerKeys } from "./json-pointer.js";
import { offsetsInScalar } from "./scalar-offsets.js";
import type { SourceText, Span } from "./source-text.js";

/** Where the values of a document stand in its text. */
export class Places {
  readonly #source: SourceText;
  readonly #document: YamlDocument;
  readonly #anchors = new Map<string, Node>();

  constructor(source: SourceText, document: YamlDocument) {
    this.#source = source;
    this.#document = document;
  }

  /** Of the value, or of its key in the mapping around it; of what is nearest around when there is none such. */
  spanOf(path: string, part: "value" | "key" = "value"): Span {
    const { key, node } = this.#find(path);
    return spanOfNode(part === "key" && key ? key : (node ?? key), this.#source);
  }

  /** Of a part of the text that a string value decodes to. */
  spanInside(path: string, start: number, end: number): Span {
    const { node } = this.#find(path);
    if (!isScalar(node) || typeof node.value !== "string") return this.spanOf(path);
    const offsets = offsetsInScalar(node, node.value, this.#source.text);
    const last = offsets[Math.max(start, end - 1)] ?? offsets.at(-1)!;
    return { start: offsets[start] ?? last, end: end > start ? last + 1 : last };
  }

  #find(path: string): { key: Node | null; node: Node | null } {
    let found: { key: Node | null; node: Node | null } = { key: null, node: this.#document.contents };
    for (const name of pointerKeys(path)) {
      const inner = this.#member(found.node, name);
      if (!inner) break;
      found = inner;
    }
    return found;
  }

  #member(node: Node | null, name: string): { key: Node | null; node: Node | null } | null {
    if (isAlias(node)) return this.#member(this.#anchored(node.source), name);
    if (isSeq(node)) {
      const item = node.items[Number(name)] as Node | undefined;
      return item ? { key: null, node: item } : null;
    }
    if (!isMap(node)) return null;
    const pair = (node.items as Pair<Node, Node | null>[]).find(
      ({ key }) => isScalar(key) && textOf(key) === name,
    );
    return pair ? { key: pair.key, node: pair.value } : null;
  }

  #anchored(name: string): Node | null {
    if (this.#anchors.size === 0) collectAnchors(this.#document.contents, this.#anchors);
    return this.#anchors.get(name) ?? null;
  }
}

function textOf(key: { value: unknown; source?: string }): string {
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}

/** A name that is given twice means the later one here: a place, not a value, depends on it. */
function collectAnchors(node: unknown, anchors: Map<string, Node>): void {
  const { anchor } = node as { anchor?: string };
  if (anchor !== undefined) anchors.set(anchor, node as Node);
  if (isSeq(node)) for (const item of node.items) collectAnchors(item, anchors);
  if (isMap(node)) for (const { value } of node.items) if (value) collectAnchors(value, anchors);
}

/** A collection's span ends with its first line: nobody wants a page underlined. */
export function spanOfNode(node: Node | null, source: SourceText): Span {
  if (!node?.range) return { start: 0, end: 0 };
  const [start, end] = node.range;
  const isShort = isScalar(node) && node.type !== "BLOCK_LITERAL" && node.type !== "BLOCK_FOLDED";
  return { start, end: isShort ? end : Math.min(end, Math.max(start, source.lineAt(start).end)) };
}
