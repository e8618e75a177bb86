import type { Node, Scalar } from "yaml";
import type { Finding } from "../diagnostics/findings.js";
import { quoted } from "./quote.js";
import type { SourceText, Span } from "./source-text.js";
import { CONDITION_KEYS, findInBraces } from "./unquoted-in-braces.js";

type Unquoted = Pick<Finding, "message" | "span" | "help" | "fix">;

const KEY_AND_VALUE = /^(\s*(?:- +)*)(?:([\w$-]+|"[^"]*"|'[^']*')\s*:\s+)?(.*?)\s*$/;

/** A value that YAML cut off at ` #`, because it was not quoted. */
export function findCutExpression(node: Scalar, source: SourceText): Unquoted | null {
  if (node.type !== "PLAIN" || typeof node.value !== "string" || !node.range) return null;
  const [start, end] = node.range;
  const line = source.lineAt(end);
  if (!/^\s+#/.test(source.text.slice(end, line.end)) || !isUnfinished(node.value)) return null;
  const span = { start, end: line.end };
  return unquoted("` #` begins a comment, which cuts the expression off", span, source);
}

/** An open `${`, or an open quotation mark. */
function isUnfinished(text: string): boolean {
  const open = text.lastIndexOf("${");
  if (open >= 0 && !text.includes("}", open)) return true;
  return [...text.matchAll(/"/g)].length % 2 === 1 || [...text.matchAll(/'/g)].length % 2 === 1;
}

/** An expression that begins with `!`, which YAML reads as a tag. */
export function findTaggedExpression(node: Node, tag: string, source: SourceText): Unquoted | null {
  if (!tag.startsWith("!") || !node.range) return null;
  const start = source.text.lastIndexOf(tag, node.range[0]);
  if (start < 0) return null;
  const span = { start, end: Math.max(node.range[1], start + tag.length) };
  return unquoted("`!` begins a tag in YAML", span, source);
}

/**
 * The expression that made a line no YAML, if there is one: a value with `${`, a condition, or text in which `: ` or
 * something after a quotation mark breaks the value.
 */
export function findUnquotedExpression(offset: number, source: SourceText): Unquoted | null {
  const line = source.lineAt(offset);
  const [, indent = "", key, value = ""] = KEY_AND_VALUE.exec(source.slice(line)) ?? [];
  if (value === "" || /^[|>]/.test(value)) return null;
  const start = line.start + source.slice(line).lastIndexOf(value);
  const isCondition = key !== undefined && CONDITION_KEYS.has(key);
  if (/^[[{]/.test(value) && !isCondition) {
    const span = findInBraces({ start, end: start + value.length }, source);
    return span && unquoted("brackets, braces and commas end an unquoted value here", span, source);
  }
  const isExpression = isCondition || value.includes("${") || / \? .* : /.test(value);
  if (!isExpression || isWellQuoted(value) || start < line.start + indent.length) return null;
  return unquoted(
    "YAML reads this unquoted expression as something else",
    { start, end: start + value.length },
    source,
  );
}

function isWellQuoted(value: string): boolean {
  return /^"(?:[^"\\]|\\.)*"$/.test(value) || /^'(?:[^']|'')*'$/.test(value);
}

function unquoted(problem: string, span: Span, source: SourceText): Unquoted {
  const replacement = quoted(source.slice(span));
  const line = source.lineAt(span.start);
  const before = source.text.slice(line.start, span.start);
  const after = source.text.slice(span.end, Math.max(line.end, span.end));
  return {
    message: `${problem}: quote it`,
    span,
    help: `write: ${(before + replacement + after).trim()}`,
    fix: { span, text: replacement },
  };
}
