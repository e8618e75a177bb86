import type { StepOutline } from "../outline/outline.js";
import type { Analysis, Rule } from "./analysis.js";
import { code } from "./words.js";

/** Steps that wait for a `return` or `fail` that always runs never start. */
export const checkUnreachableSteps: Rule = ({ steps, order, report }: Analysis) => {
  for (const step of steps) {
    const end = [...order.of(step).all.keys()].find(isEnd);
    if (!end) continue;
    report.add(
      "UnreachableStep",
      `${step.path}/name`,
      `the step ${code(step.name)} never starts: ${code(end.name)} ends this scope before`,
      {
        help: `give ${code(end.name)} an \`if\`, or put the step above it`,
        related: [{ message: `\`${end.verb!}\` stands here`, path: `${end.path}/${end.verb!}`, part: "key" }],
      },
    );
  }
};

function isEnd({ verb, json }: StepOutline): boolean {
  if (json.if !== undefined || json.disabled === true) return false;
  if (verb === "fail") return json.onError === undefined || json.onError === "fail";
  return verb === "return" || verb === "break" || verb === "continue";
}
