import type { Uses } from "../outline/uses.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";

const general = {
  InvalidExpression:
    "expressions are CEL, such as `steps.price.output.total > inputs.limit`; text in them stands in quotes",
  UnknownFunction: "the language reference lists the functions",
  UnknownReference: "an expression sees `inputs`, `config`, `steps`, `vars`, `run`, `trigger` and `now`",
  IntegerDivision: "make one side a double: `double(a) / b`",
};

/** Expressions are CEL, as its parser says. */
export const checkExpressions: Rule = ({ uses, report }: Analysis) => reportProblems(uses, report);

export function reportProblems(uses: Uses, report: Report): void {
  for (const { problem, path } of uses.problems) {
    if (problem.severity === "error" && report.has(path)) continue;
    report.add(problem.code, path, problem.message, {
      inside: problem,
      help: problem.help ?? general[problem.code],
    });
  }
  for (const path of uses.keys)
    report.add("InvalidKey", path, "expressions in keys are not evaluated", {
      part: "key",
      help: "make the map by an expression: `${ {inputs.key: inputs.value} }`",
    });
}
