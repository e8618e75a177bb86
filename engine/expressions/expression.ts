import type { Json } from "../json.js";
import type { Budget } from "./budget.js";
import type { Environment } from "./environment.js";

/** One use of a root: `steps.a.output`, `inputs["x"]`, `vars.?n`. Variables of macros are not references. */
export interface Reference {
  readonly root: string;
  /** The members that are known from the text, outermost first. `optional`: absence is no error here (`.?`, `[?]`, `has()`, inside `default()`). */
  readonly path: readonly { readonly name: string; readonly optional: boolean }[];
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
export declare function parseExpression(source: string, options?: ParseOptions): ParsedExpression;
