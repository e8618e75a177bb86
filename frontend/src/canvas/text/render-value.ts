import { stringify, type ToStringOptions } from "yaml";

/** What stands of a value in the line of its key or dash, and the lines below it, as seen from the key's column. */
export interface RenderedValue {
  readonly head: string;
  readonly body: readonly string[];
}

const options: ToStringOptions = { lineWidth: 0, blockQuote: "literal", flowCollectionPadding: false };

/** A value behind `key:`. */
export function renderForPair(value: unknown): RenderedValue {
  return split(stringify({ k: value }, options), "k:");
}

/** A value behind `-`. */
export function renderForItem(value: unknown): RenderedValue {
  return split(stringify([value], options), "-");
}

/** A key with its value, as seen from the key's column. */
export function renderPair(key: string, value: unknown): readonly string[] {
  return linesOf(stringify({ [key]: value }, options));
}

/** A dash with its item, as seen from the dash's column. */
export function renderItem(value: unknown): readonly string[] {
  return linesOf(stringify([value], options));
}

/** A value in a collection in braces or brackets: one line, whatever it holds. */
export function renderInFlow(value: unknown): string {
  return stringify([value], flowOptions(value)).trim().slice(1, -1);
}

/** A key with its value in braces. */
export function renderPairInFlow(key: string, value: unknown): string {
  return stringify({ [key]: value }, flowOptions(value))
    .trim()
    .slice(1, -1);
}

/** Line feeds are written as such, which only double quotes can do. */
function flowOptions(value: unknown): ToStringOptions {
  const hasLines = /\\[nr]/.test(JSON.stringify(value));
  return {
    ...options,
    collectionStyle: "flow",
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    ...(hasLines && { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" }),
  };
}

/** Lines that stand so far in; empty ones stay empty. */
export function indented(lines: readonly string[], column: number): string {
  const indent = " ".repeat(column);
  return lines.map((line) => (line === "" ? "" : indent + line)).join("\n");
}

function split(text: string, mark: string): RenderedValue {
  const [first, ...body] = linesOf(text);
  return { head: first!.slice(mark.length).trimStart(), body };
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, "").split("\n");
}
