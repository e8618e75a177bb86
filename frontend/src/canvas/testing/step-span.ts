import { parseDocument, type Node } from "yaml";

/** Places of a text, from the beginning of a line to the beginning of another one; in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The lines of what a JSON Pointer leads to, from its dash or key on, with the comments right above them. */
export function spanAt(text: string, pointer: string): Span {
  const node = parseDocument(text).getIn(pointer.split("/").slice(1), true) as Node;
  const [begins, ends] = node.range!;
  const written = text.slice(begins, ends).trimEnd();
  const end = text.indexOf("\n", begins + written.length);
  const mark = text.slice(0, begins).trimEnd().length - 1;
  return { from: withComments(text, lineStart(text, mark)), to: end === -1 ? text.length : end + 1 };
}

export function isWithin(inner: Span, outer: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function withComments(text: string, line: number): number {
  if (line === 0) return line;
  const above = lineStart(text, line - 1);
  return /^ *#/.test(text.slice(above, line)) ? withComments(text, above) : line;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
