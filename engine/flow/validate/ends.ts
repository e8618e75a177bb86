import { enclosing } from "../outline/enclosing.js";
import type { StepOutline } from "../outline/outline.js";
import type { SectionKind } from "../plan.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { code } from "./words.js";

/** `break` and `continue` stand in a loop, with no `parallel` between; they and `return` end no ending. */
export const checkEnds: Rule = ({ steps, report }: Analysis) => {
  for (const step of steps) {
    if (step.verb === "break" || step.verb === "continue") checkLoopAround(step, step.verb, report);
    if (step.verb === "return") checkReturn(step, report);
  }
};

const loops: ReadonlySet<unknown> = new Set(["forEach", "while", "repeat"]);

function checkLoopAround(step: StepOutline, verb: string, report: Report): void {
  for (const { scope, isGuarded } of enclosing({ scope: step.scope, step })) {
    if (isGuarded) continue;
    const { container, section } = scope;
    if (isShielded(section)) return reportEnding(step, verb, section!, report);
    if (!container || container.verb === "parallel") return reportNoLoop(step, verb, container, report);
    if (loops.has(container.verb)) return;
  }
}

function checkReturn(step: StepOutline, report: Report): void {
  const around = [...enclosing({ scope: step.scope, step })].filter(({ isGuarded }) => !isGuarded);
  const ending = around.find(({ scope }) => isShielded(scope.section));
  if (ending) reportEnding(step, "return", ending.scope.section!, report);
}

/** What runs to its end, whatever happens to the rest. */
export function isShielded(section: SectionKind | null): boolean {
  return section !== null && section !== "catch";
}

function reportEnding(step: StepOutline, verb: string, section: SectionKind, report: Report): void {
  report.add("MisplacedVerb", `${step.path}/${verb}`, `${code(verb)} cannot end a ${code(section)}`, {
    part: "key",
    help: "what ends the flow or a scope runs to its own end: give the steps that follow an `if`",
  });
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
