import type { TemplateTree } from "../flow/plan.js";
import { Budget } from "../expressions/budget.js";
import type { Environment } from "../expressions/environment.js";
import type { Expression } from "../expressions/expression.js";
import { ExpressionFailure } from "../expressions/failure.js";
import { renderText } from "../expressions/template.js";
import type { Json } from "../json.js";
import { Failed, platform } from "./failures.js";

const unitsOfAnExpression = 1_000_000;

/** What a value of the document gives. An absent optional leaves its key or element out; alone it is null. */
export function valueOf(tree: TemplateTree, names: Environment): Json {
  return orFailed(() => optionalValueOf(tree, names) ?? null);
}

export function isTrue(condition: Expression, names: Environment): boolean {
  return orFailed(() => condition.condition(names, new Budget(unitsOfAnExpression)));
}

function optionalValueOf(tree: TemplateTree, names: Environment): Json | undefined {
  switch (tree.kind) {
    case "constant":
      return tree.json;
    case "template": {
      const budget = new Budget(unitsOfAnExpression);
      const { template } = tree;
      if (template.kind === "text") return renderText(template.parts, names, budget);
      return template.expression.evaluateOptional(names, budget);
    }
    case "list":
      return tree.items.map((item) => optionalValueOf(item, names)).filter((item) => item !== undefined);
    case "map":
      return Object.fromEntries(
        tree.entries
          .map(([key, value]) => [key, optionalValueOf(value, names)] as const)
          .filter((entry): entry is readonly [string, Json] => entry[1] !== undefined),
      );
  }
}

/** An expression that fails, fails its step. */
function orFailed<Result>(evaluate: () => Result): Result {
  try {
    return evaluate();
  } catch (thrown) {
    if (thrown instanceof ExpressionFailure) throw new Failed({ code: thrown.code, retryable: false });
    throw thrown;
  }
}

/** `InvalidInput`, if it is none or less than that. */
export function wholeNumber(given: Json, least: number): number {
  if (typeof given === "number" && Number.isInteger(given) && given >= least) return given;
  throw new Failed(platform("InvalidInput"));
}
