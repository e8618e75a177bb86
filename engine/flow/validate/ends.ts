import { enclosing } from "../outline/enclosing.js";
import type { StepOutline } from "../outline/outline.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { code } from "./words.js";

/** `break` and `continue` stand in a loop, with no `parallel` between. */
export const checkEnds: Rule = ({ steps, report }: Analysis) => {
  for (const step of steps)
    if (step.verb === "break" || step.verb === "continue") checkLoopAround(step, step.verb, report);
};

const loops: ReadonlySet<unknown> = new Set(["forEach", "while", "repeat"]);

function checkLoopAround(step: StepOutline, verb: string, report: Report): void {
  for (const { scope } of enclosing({ scope: step.scope, step })) {
    const { container } = scope;
    if (!container || container.verb === "parallel") return reportNoLoop(step, verb, container, report);
    if (loops.has(container.verb)) return;
  }
}

function reportNoLoop(step: StepOutline, verb: string, between: StepOutline | null, report: Report): void {
  const message = between
    ? `${code(verb)} cannot leave ${code(between.name)}, whose other branches run beside it`
    : `there is no loop around this ${code(verb)}`;
  report.add("MisplacedVerb", `${step.path}/${verb}`, message, {
    part: "key",
    help: between
      ? `give the branch an \`output\`, and use ${code(verb)} after ${code(between.name)}`
      : `it belongs into the steps of \`forEach\`, \`while\` or \`repeat\``,
    ...(between && { related: [{ message: "the branches", path: `${between.path}/parallel`, part: "key" }] }),
  });
}
