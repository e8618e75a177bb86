import type { Json } from "../json.js";
import type { Budget } from "./budget.js";
import { compileTree } from "./compiled-expression.js";
import type { Environment } from "./environment.js";
import { Parser, unexpected } from "./parser.js";
import { SyntaxProblem } from "./syntax-problem.js";
import type { Node } from "./syntax-tree.js";

/** One use of a root: `steps.a.output`, `inputs["x"]`, `vars.?n`. Variables of macros are not references. */
export interface Reference {
  readonly root: string;
  /** The members that are known from the text, outermost first. */
  readonly path: readonly ReferenceMember[];
  readonly start: number;
  readonly end: number;
}

export interface ReferenceMember {
  readonly name: string;
  /** Absence is no error here: `.?`, `[?]`, `has()`, inside `default()`. */
  readonly optional: boolean;
  /** Of the part of the text that has the name, its dot or brackets included. */
  readonly start: number;
  readonly end: number;
}

export type ExpressionProblemCode =
  "InvalidExpression" | "UnknownFunction" | "UnknownReference" | "IntegerDivision";

/** Something wrong with an expression, found without evaluating it. Offsets are in the text that was parsed. */
export interface ExpressionProblem {
  readonly severity: "error" | "warning";
  readonly code: ExpressionProblemCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly help?: string;
}

/** An expression, compiled once. Evaluating it throws `ExpressionFailure`, or whatever the environment throws. */
export interface Expression {
  readonly source: string;
  readonly references: readonly Reference[];
  readonly warnings: readonly ExpressionProblem[];
  /** The whole expression is one plain chain of members: `["steps", "a", "output"]`; else null. */
  readonly chain: readonly string[] | null;
  /** What leaves the expression. An absent optional is null. */
  evaluate(environment: Environment, budget: Budget): Json;
  /** As `evaluate`, but an absent optional is `undefined`, for whoever leaves its key or element out. */
  evaluateOptional(environment: Environment, budget: Budget): Json | undefined;
  /** What the expression becomes within a text: null is empty, lists and maps are JSON. */
  text(environment: Environment, budget: Budget): string;
  /** Anything but a boolean is an `ExpressionError`. */
  condition(environment: Environment, budget: Budget): boolean;
}

export interface ParseOptions {
  /** The roots that may be named; without it any may. */
  readonly roots?: Iterable<string>;
}

export type ParsedExpression =
  | { readonly expression: Expression; readonly problems: readonly [] }
  | { readonly expression: null; readonly problems: readonly ExpressionProblem[] };

/** Parses and compiles one CEL expression. Never throws, whatever the text. */
export function parseExpression(source: string, options: ParseOptions = {}): ParsedExpression {
  return parseWithin(source, { start: 0, closing: "" }, options);
}

/** The longest text that is parsed. */
const MAX_LENGTH = 65_536;

export interface Extent {
  readonly start: number;
  /** The symbol that ends the expression; empty for the end of the text. */
  readonly closing: "" | "}";
}

/** Parses the expression that starts somewhere in a text; `end` is where it ends. */
export function parseWithin(
  text: string,
  extent: Extent,
  options: ParseOptions,
): ParsedExpression & { readonly end: number } {
  try {
    const { node, end } = treeWithin(text, extent);
    return { ...compileTree(text.slice(extent.start, end).trim(), node, options.roots), end };
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    const { message, start, end, help } = error;
    const problem: ExpressionProblem = { severity: "error", code: "InvalidExpression", message, start, end };
    return {
      expression: null,
      problems: [help === undefined ? problem : { ...problem, help }],
      end: text.length,
    };
  }
}

/** The syntax tree of the expression that starts somewhere in a text. Throws `SyntaxProblem`. */
export function treeWithin(text: string, { start, closing }: Extent): { node: Node; end: number } {
  if (text.length > MAX_LENGTH)
    throw new SyntaxProblem(`the text is longer than ${MAX_LENGTH} characters`, 0, text.length);
  const parser = new Parser(text, start);
  const node = parser.expression();
  const { kind, text: symbol, start: end } = parser.next;
  const isClosed = closing === "" ? kind === "end" : kind === "symbol" && symbol === closing;
  if (isClosed) return { node, end };
  throw unexpected(
    parser.next,
    closing === "" ? "the expression was complete before it" : "`}` closes the expression",
  );
}
