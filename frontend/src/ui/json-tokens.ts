/** A piece of JSON text. */
export interface JsonToken {
  readonly kind: "key" | "string" | "number" | "word" | "rest";
  readonly text: string;
}

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)/g;

/** Takes JSON text apart, for colours; put together again the pieces are the text. */
export function jsonTokens(text: string): readonly JsonToken[] {
  const tokens: JsonToken[] = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    const [whole, string, colon, number] = match;
    if (match.index > at) tokens.push({ kind: "rest", text: text.slice(at, match.index) });
    at = match.index + whole.length;
    if (string !== undefined) tokens.push({ kind: colon === undefined ? "string" : "key", text: string });
    else tokens.push({ kind: number === undefined ? "word" : "number", text: whole });
    if (colon !== undefined) tokens.push({ kind: "rest", text: colon });
  }
  if (at < text.length) tokens.push({ kind: "rest", text: text.slice(at) });
  return tokens;
}
