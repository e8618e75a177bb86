import type { Scalar } from "yaml";

/**
 * For each unit of a scalar's decoded text, the offset in the document that it comes from. Exact for everything but
 * white space at folded line breaks, where several characters of the document became one or none.
 */
export function offsetsInScalar(node: Scalar, value: string, text: string): number[] {
  const [start, end] = node.range!;
  const isQuoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
  const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  let at = isQuoted ? start + 1 : isBlock ? text.indexOf("\n", start) + 1 : start;
  const offsets: number[] = [];
  while (offsets.length < value.length) {
    const unit = value[offsets.length]!;
    if (!isSpace(unit) || isLineContinuation(text, at, node.type)) at = skipSpace(text, at, end, node.type);
    const taken = lengthOf(text, at, node.type);
    offsets.push(at);
    if (taken.units === 2) offsets.push(at);
    at = Math.min(at + taken.length, end);
  }
  offsets.push(isQuoted ? Math.min(at, end - 1) : at);
  return offsets;
}

function isSpace(unit: string): boolean {
  return unit === " " || unit === "\n" || unit === "\t" || unit === "\r";
}

function skipSpace(text: string, from: number, end: number, type: Scalar["type"]): number {
  let at = from;
  while (at < end && (isSpace(text[at]!) || isLineContinuation(text, at, type))) at++;
  return at;
}

/** A backslash that ends a line of a double-quoted scalar stands for nothing. */
function isLineContinuation(text: string, at: number, type: Scalar["type"]): boolean {
  return type === "QUOTE_DOUBLE" && text[at] === "\\" && (text[at + 1] === "\n" || text[at + 1] === "\r");
}

/** How many characters of the document stand for the next, and how many units of text it is. */
function lengthOf(text: string, at: number, type: Scalar["type"]): { length: number; units: 1 | 2 } {
  if (type === "QUOTE_SINGLE" && text[at] === "'") return { length: 2, units: 1 };
  if (type !== "QUOTE_DOUBLE" || text[at] !== "\\") return { length: 1, units: 1 };
  switch (text[at + 1]) {
    case "x":
      return { length: 4, units: 1 };
    case "u":
      return { length: 6, units: 1 };
    case "U":
      return { length: 10, units: Number.parseInt(text.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1 };
    default:
      return { length: 2, units: 1 };
  }
}
