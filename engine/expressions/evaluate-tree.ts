import type { Json } from "../json.js";
import { Budget } from "./budget.js";
import type { Environment } from "./environment.js";
import { ExpressionFailure } from "./failure.js";
import { parseCondition, parseTemplate, renderText } from "./template.js";

/** Units that one expression may spend, as in a run. */
const expressionBudget = 1_000_000;

/**
 * What a value of a flow's document gives with these names, for whoever looks at it outside of a run: expressions in its
 * texts are evaluated. `undefined`: an absent optional. Throws `ExpressionFailure`, also for a text that is no
 * expression, and whatever the environment throws.
 */
export function evaluateTree(json: Json, environment: Environment): Json | undefined {
  if (typeof json === "string") return evaluateTemplate(json, environment);
  if (json === null || typeof json !== "object") return json;
  if (Array.isArray(json)) {
    const items = json.map((item) => evaluateTree(item, environment));
    return items.filter((item) => item !== undefined);
  }
  const entries = Object.entries(json).map(
    ([key, value]) => [key, evaluateTree(value, environment)] as const,
  );
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined),
  );
}

/** The same of a condition: a boolean. */
export function evaluateCondition(text: string, environment: Environment): boolean {
  const { expression, problems } = parseCondition(text);
  if (!expression) throw failureOf(problems);
  return expression.condition(environment, new Budget(expressionBudget));
}

function evaluateTemplate(text: string, environment: Environment): Json | undefined {
  const { template, problems } = parseTemplate(text);
  if (!template) throw failureOf(problems);
  const budget = new Budget(expressionBudget);
  switch (template.kind) {
    case "literal":
      return template.value;
    case "text":
      return renderText(template.parts, environment, budget);
    case "expression":
      return template.expression.evaluateOptional(environment, budget);
  }
}

function failureOf(
  problems: readonly { readonly message: string; readonly start: number }[],
): ExpressionFailure {
  const [first] = problems;
  return new ExpressionFailure("ExpressionError", first?.message ?? "this is no expression", first?.start);
}
