/**
 * Evaluates one hostile expression, named by the first argument, in a process of its own, and prints what it took: ms,
 * and by how many MiB it has raised the most memory that the process ever held.
 */
import { Budget } from "../../../engine/expressions/budget.js";
import { type Expression, parseExpression } from "../../../engine/expressions/expression.js";
import { ExpressionFailure } from "../../../engine/expressions/failure.js";
import { ENDLESS, ENVIRONMENT, UNITS } from "../../../engine/expressions/testing/hostile-expressions.js";

/** An ordinary one, to have the engine's code compiled as in a server that has evaluated before. */
const ORDINARY = "many.map(x, string(x)).exists(x, x == 'b')";

function evaluate(expression: Expression): void {
  try {
    expression.evaluate(ENVIRONMENT, new Budget(UNITS));
  } catch (failure) {
    if (!(failure instanceof ExpressionFailure)) throw failure;
  }
}

const hostile = parseExpression(ENDLESS[process.argv[2]!]!).expression!;
const ordinary = parseExpression(ORDINARY).expression!;
for (let nth = 0; nth < 200; nth++) evaluate(ordinary);

const held = process.resourceUsage().maxRSS;
const start = performance.now();
evaluate(hostile);
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, mebibytes: (process.resourceUsage().maxRSS - held) / 1024 }));
