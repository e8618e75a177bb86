import type { Budget } from "./budget.js";
import type { Environment } from "./environment.js";
import type { Expression, ExpressionProblem, ParsedExpression, ParseOptions } from "./expression.js";

/** A string of a flow: plain text, exactly one `${ … }` (which keeps its type), or text with expressions in it. */
export type Template =
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "expression"; readonly expression: Expression }
  | { readonly kind: "text"; readonly parts: readonly (string | Expression)[] };

export type ParsedTemplate =
  | { readonly template: Template; readonly problems: readonly [] }
  | { readonly template: null; readonly problems: readonly ExpressionProblem[] };

/** Parses a string that may hold `${ … }`; `$${` is a literal `${`. All offsets are in `text`. Never throws. */
export declare function parseTemplate(text: string, options?: ParseOptions): ParsedTemplate;

/** Parses a condition: bare CEL, or one `${ … }` around it. All offsets are in `text`. Never throws. */
export declare function parseCondition(text: string, options?: ParseOptions): ParsedExpression;

/** Joins the parts of a text: null is empty, lists and maps are JSON. */
export declare function renderText(
  parts: readonly (string | Expression)[],
  environment: Environment,
  budget: Budget,
): string;
