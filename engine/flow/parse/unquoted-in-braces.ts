import type { SourceText, Span } from "./source-text.js";

/** Keys that hold a condition, so that their value is CEL without `${ }` around it. */
export const CONDITION_KEYS: ReadonlySet<string> = new Set(["if", "case", "while", "until", "match"]);
const CONDITION = new RegExp(`[{,]\\s*(?:${[...CONDITION_KEYS].join("|")}):\\s+(?=[^"'\\s])`);
/** What an unquoted value between braces cannot hold. */
const BREAKING = /[[\]{}]|^[!&*@%]|: /;

/** The first condition or `${ … }` that stands unquoted between `[ ]` or `{ }` and breaks it. */
export function findInBraces(span: Span, source: SourceText): Span | null {
  const text = source.slice(span);
  const found = findCondition(text) ?? findExpression(text);
  return found && { start: span.start + found.start, end: span.start + found.end };
}

function findCondition(text: string): Span | null {
  const key = CONDITION.exec(text);
  if (!key) return null;
  const start = key.index + key[0].length;
  const end = endOfItem(text, start);
  return BREAKING.test(text.slice(start, end)) ? { start, end } : null;
}

/** The item that holds the first `${`: from after the last `,`, `: ` or bracket before it. */
function findExpression(text: string): Span | null {
  let start = 0;
  for (const at of unquotedOffsets(text, 0)) {
    const two = text.slice(at, at + 2);
    if (two === "${")
      return { start: start + /^\s*/.exec(text.slice(start))![0].length, end: endOfBraces(text, at + 1) };
    if (two === ": " || /^[,[{]/.test(two)) start = at + 1;
  }
  return null;
}

/** Where an item ends: at a `,` or a closing brace that is not inside it. */
function endOfItem(text: string, from: number): number {
  let depth = 0;
  for (const at of unquotedOffsets(text, from)) {
    if (depth === 0 && /[,}]/.test(text[at]!)) return at;
    depth += depthChange(text[at]!);
  }
  return text.length;
}

function endOfBraces(text: string, open: number): number {
  let depth = 0;
  for (const at of unquotedOffsets(text, open)) {
    depth += depthChange(text[at]!);
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function depthChange(unit: string): number {
  return /[[({]/.test(unit) ? 1 : /[\])}]/.test(unit) ? -1 : 0;
}

/** The offsets of units that do not stand in quotation marks. */
function* unquotedOffsets(text: string, from: number): Generator<number> {
  let quote: string | null = null;
  for (let at = from; at < text.length; at++) {
    const unit = text[at]!;
    if (quote !== null) quote = unit === quote ? null : quote;
    else if (unit === '"' || unit === "'") quote = unit;
    else yield at;
  }
}
