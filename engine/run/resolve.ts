import type { TemplateTree } from "../flow/plan.js";
import { Budget } from "../expressions/budget.js";
import type { Expression } from "../expressions/expression.js";
import { renderText } from "../expressions/template.js";
import type { Json } from "../json.js";
import type { StepEnvironment } from "./environment.js";
import type { Hole, Value } from "./value.js";

/** Units that one expression may spend. */
export const expressionBudget = 1_000_000;

/** Counts what expressions spend, over a pass. */
export interface Meter {
  spent: number;
  /** What may still be spent before the pass gets on to something else. */
  readonly allowance: number;
}

/**
 * The value of a template tree. A payload that an expression names as a whole is passed on unread, as a hole. An
 * absent optional leaves its key or element out; alone it is null.
 */
export function resolve(tree: TemplateTree, environment: StepEnvironment, meter: Meter): Value {
  return resolveOptional(tree, environment, meter) ?? { json: null };
}

/** Evaluates a condition; anything but a boolean is an `ExpressionError`. */
export function resolveCondition(
  expression: Expression,
  environment: StepEnvironment,
  meter: Meter,
): boolean {
  return metered(meter, (budget) => expression.condition(environment, budget));
}

function resolveOptional(tree: TemplateTree, environment: StepEnvironment, meter: Meter): Value | undefined {
  switch (tree.kind) {
    case "constant":
      return { json: tree.json };
    case "template": {
      const { template } = tree;
      if (template.kind === "text") {
        return { json: metered(meter, (budget) => renderText(template.parts, environment, budget)) };
      }
      return resolveExpression(template.expression, environment, meter);
    }
    case "list": {
      const items = tree.items.map((item, index) =>
        resolveOptional(item, environment.at(String(index)), meter),
      );
      const present = items.filter((item) => item !== undefined);
      return {
        json: present.map((item) => item.json),
        ...holesOf(present.map((item, index) => [index, item])),
      };
    }
    case "map": {
      const present: [string, Value][] = [];
      for (const [key, inner] of tree.entries) {
        const value = resolveOptional(inner, environment.at(key), meter);
        if (value) present.push([key, value]);
      }
      return {
        json: Object.fromEntries(present.map(([key, value]) => [key, value.json])),
        ...holesOf(present),
      };
    }
  }
}

function resolveExpression(
  expression: Expression,
  environment: StepEnvironment,
  meter: Meter,
): Value | undefined {
  const stored = expression.chain && environment.stored(expression.chain);
  if (stored) return stored;
  const json = metered(meter, (budget): Json | undefined => expression.evaluateOptional(environment, budget));
  return json === undefined ? undefined : { json };
}

function holesOf(parts: readonly (readonly [string | number, Value])[]): { holes?: readonly Hole[] } {
  const holes = parts.flatMap(([key, { holes: inner = [] }]) =>
    inner.map(({ at, payload }) => ({ at: [key, ...at], payload })),
  );
  return holes.length > 0 ? { holes } : {};
}

function metered<T>(meter: Meter, evaluate: (budget: Budget) => T): T {
  const budget = new Budget(Math.min(expressionBudget, meter.allowance));
  try {
    return evaluate(budget);
  } finally {
    meter.spent += Math.min(budget.spent, budget.limit);
  }
}
