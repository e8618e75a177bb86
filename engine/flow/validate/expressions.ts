import type { Analysis, Rule } from "./analysis.js";

/** Expressions are CEL, as its parser says. */
export const checkExpressions: Rule = ({ uses, report }: Analysis) => {
  for (const { problem, path } of uses.problems) {
    if (problem.severity === "error" && report.has(path)) continue;
    report.add(problem.code, path, problem.message, { inside: problem, help: problem.help });
  }
  for (const path of uses.keys)
    report.add("InvalidKey", path, "expressions in keys are not evaluated", {
      part: "key",
      help: "make the map by an expression: `${ {inputs.key: inputs.value} }`",
    });
};
