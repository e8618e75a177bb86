import type { Budget } from "./budget.js";
import type { Environment } from "./environment.js";
import {
  type Expression,
  type ExpressionProblem,
  type ParsedExpression,
  type ParseOptions,
  parseExpression,
  parseWithin,
} from "./expression.js";

/** A string of a flow: plain text, exactly one `${ … }` (which keeps its type), or text with expressions in it. */
export type Template =
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "expression"; readonly expression: Expression }
  | { readonly kind: "text"; readonly parts: readonly (string | Expression)[] };

export type ParsedTemplate =
  | { readonly template: Template; readonly problems: readonly [] }
  | { readonly template: null; readonly problems: readonly ExpressionProblem[] };

const OPENING = /\$?\$\{/g;

/** Parses a string that may hold `${ … }`; `$${` is a literal `${`. All offsets are in `text`. Never throws. */
export function parseTemplate(text: string, options: ParseOptions = {}): ParsedTemplate {
  const parts: (string | Expression)[] = [];
  const problems: ExpressionProblem[] = [];
  let at = 0;
  for (let opening = nextOpening(text, 0); opening; opening = nextOpening(text, at)) {
    if (opening.index > at) parts.push(text.slice(at, opening.index));
    const start = opening.index + opening[0].length;
    if (opening[0] === "$${") {
      parts.push("${");
      at = start;
      continue;
    }
    const parsed = parseWithin(text, { start, closing: "}" }, options);
    if (parsed.expression) parts.push(parsed.expression);
    problems.push(...parsed.problems);
    at = parsed.end + 1;
  }
  if (problems.length > 0) return { template: null, problems };
  if (at < text.length) parts.push(text.slice(at));
  return { template: templateOf(parts), problems: [] };
}

function nextOpening(text: string, from: number): RegExpExecArray | null {
  OPENING.lastIndex = from;
  return OPENING.exec(text);
}

function templateOf(parts: readonly (string | Expression)[]): Template {
  const [only] = parts;
  if (parts.length === 1 && typeof only === "object") return { kind: "expression", expression: only };
  if (parts.every((part) => typeof part === "string")) return { kind: "literal", value: parts.join("") };
  return { kind: "text", parts };
}

/** Parses a condition: bare CEL, or one `${ … }` around it. All offsets are in `text`. Never throws. */
export function parseCondition(text: string, options: ParseOptions = {}): ParsedExpression {
  const opening = /^\s*\$\{/.exec(text);
  if (!opening) return parseExpression(text, options);
  const { end, ...parsed } = parseWithin(text, { start: opening[0].length, closing: "}" }, options);
  const rest = text.slice(end + 1);
  if (!parsed.expression || rest.trim() === "") return parsed;
  const place = { start: end + 1, end: text.length };
  const message = "a condition is one expression";
  const help = "leave out ${ and }: a condition is CEL as it is";
  return {
    expression: null,
    problems: [{ severity: "error", code: "InvalidExpression", message, ...place, help }],
  };
}

/** Joins the parts of a text: null is empty, lists and maps are JSON. */
export function renderText(
  parts: readonly (string | Expression)[],
  environment: Environment,
  budget: Budget,
): string {
  return parts.map((part) => (typeof part === "string" ? part : part.text(environment, budget))).join("");
}
