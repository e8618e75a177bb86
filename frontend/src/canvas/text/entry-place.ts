import { isCollection, isScalar, type Node, type Scalar } from "yaml";
import type { Slot, YamlText } from "./yaml-text.js";

/**
 * Where an entry of a block collection stands: a key with its value, or a dash with its item.
 *
 *     # about it        ← from
 *     key: |  # why     ← begins at the key, `headFrom` after the colon, `tail` the comment, `headEnd` the line's end
 *       text            ← body
 *     next: 1           ← to
 */
export interface EntryPlace {
  /** Of its first line, comments right above it included. */
  readonly from: number;
  /** Of the key or the dash. */
  readonly begins: number;
  /** Right after the colon or the dash. */
  readonly headFrom: number;
  /** The end of what stands of the value in the line of its key, without the comment there. */
  readonly headTo: number;
  /** Where that line ends, with the comment. */
  readonly headEnd: number;
  /** The end of the last line of the value, without its line feed. */
  readonly bodyEnd: number;
  /** Where the next line begins; the end of the text. */
  readonly to: number;
  /** Of the key or the dash. */
  readonly column: number;
  /** Whether something else stands before it in its line, as a dash before the first key of an item. */
  readonly isInline: boolean;
}

interface Token {
  readonly type: string;
  readonly offset: number;
  readonly source: string;
}

interface EntryTokens {
  readonly start: readonly Token[];
  readonly key?: { readonly offset: number } | null;
  readonly sep?: readonly Token[];
}

/** Null: a collection in braces or brackets has no lines of its own. */
export function entryPlace(source: YamlText, { kind, parent, index, value }: Slot): EntryPlace | null {
  const tokens = entryTokens(parent, index);
  if (parent.flow || !tokens) return null;
  const mark = markOf(kind, tokens);
  const begins = kind === "item" ? mark?.offset : tokens.key?.offset;
  if (!mark || begins === undefined) return null;
  const headFrom = mark.offset + mark.source.length;
  const headTo = endOfHead(source, headFrom, value);
  const headEnd = source.lineEnd(headTo);
  const bodyEnd = Math.max(headEnd, endOfValue(source, value));
  const isInline = source.text.slice(source.lineStart(begins), begins).trim() !== "";
  return {
    from: isInline ? begins : startWithComments(source, begins),
    ...{ begins, headFrom, headTo, headEnd, bodyEnd, isInline },
    to: Math.min(bodyEnd + 1, source.text.length),
    column: source.column(begins),
  };
}

function entryTokens(parent: Slot["parent"], index: number): EntryTokens | undefined {
  const token = parent.srcToken as { readonly items?: readonly EntryTokens[] } | undefined;
  return token?.items?.filter(({ key, sep, start }) => key ?? sep ?? start.some(isDash))[index];
}

function isDash({ type }: Token): boolean {
  return type === "seq-item-ind";
}

function markOf(kind: Slot["kind"], { start, sep }: EntryTokens): Token | undefined {
  return kind === "item" ? start.find(isDash) : sep?.find(({ type }) => type === "map-value-ind");
}

/** What a value has in the line of its key: a block scalar its header, a block collection nothing. */
function endOfHead(source: YamlText, headFrom: number, value: Node | null): number {
  const line = source.lineEnd(headFrom);
  const range = value?.range;
  if (!range || range[0] > line || range[1] === range[0]) return headFrom;
  if (isBlockScalar(value)) return range[0] + headerOf(source.text.slice(range[0], line)).length;
  if (isCollection(value) && !value.flow) return headFrom;
  return range[1];
}

function endOfValue(source: YamlText, value: Node | null): number {
  if (!value?.range) return 0;
  const end = value.range[1];
  return source.text[end - 1] === "\n" && end > value.range[0] ? end - 1 : source.lineEnd(end);
}

/** `|2-` of `|2-  # comment`. */
function headerOf(line: string): string {
  return /^[|>][-+0-9]*/.exec(line)?.[0] ?? "";
}

export function isBlockScalar(node: Node | null): node is Scalar {
  return isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
}

/** Comments that stand right above a line, as far in, are about it; those that begin the text are about all of it. */
function startWithComments(source: YamlText, begins: number): number {
  const indent = " ".repeat(source.column(begins));
  let start = source.lineStart(begins);
  while (start > 0) {
    const above = source.lineStart(start - 1);
    if (!source.text.startsWith(`${indent}#`, above)) break;
    start = above;
  }
  return start === 0 ? source.lineStart(begins) : start;
}
