import type { AnsiSpan } from "./ansi.js";

export interface MarkedSpan extends AnsiSpan {
  /** It is what was searched for, or a part of it. */
  readonly isMatch: boolean;
}

/** Marks each place of a text, large or small letters, also where it goes over several spans. */
export function highlight(spans: readonly AnsiSpan[], text: string): readonly MarkedSpan[] {
  if (text === "") return spans.map((span) => ({ ...span, isMatch: false }));
  const edges = edgesOf(spans.map((span) => span.text).join(""), text);
  let at = 0;
  return spans.flatMap((span) => {
    const from = at;
    at += span.text.length;
    return cut(span, from, edges).filter((piece) => piece.text !== "");
  });
}

/** Where matches begin and end: at even places one begins, at odd ones it ends. */
function edgesOf(whole: string, text: string): readonly number[] {
  const [within, wanted] = [whole.toLowerCase(), text.toLowerCase()];
  if (within.length !== whole.length) return [];
  const edges: number[] = [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
    edges.push(at, at + wanted.length);
  return edges;
}

function cut({ text, style }: AnsiSpan, from: number, edges: readonly number[]): readonly MarkedSpan[] {
  const inner = edges.filter((edge) => edge > from && edge < from + text.length);
  const before = edges.filter((edge) => edge <= from).length;
  return [from, ...inner].map((start, index) => ({
    style,
    text: text.slice(start - from, (inner[index] ?? from + text.length) - from),
    isMatch: (before + index) % 2 === 1,
  }));
}
