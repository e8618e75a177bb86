import { suggest } from "../diagnostics/suggest.js";
import { enclosing } from "../outline/enclosing.js";
import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import type { ReferenceUse } from "../outline/uses.js";
import { isOptional, resolveStepReference, type StepReference } from "../order/step-reference.js";
import type { Order } from "../order/waits.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { membersOfSteps } from "./root-names.js";
import { code, listed } from "./words.js";

/** `steps.NAME` names a step that is seen from where it stands, and what a step has. */
export const checkStepReferences: Rule = ({ uses, steps, order, report }: Analysis) => {
  for (const use of uses.references) {
    if (use.reference.root !== "steps") continue;
    const [name, member] = use.reference.path;
    const reference = resolveStepReference(use);
    if (!name) reportBareSteps(use, report);
    else if (!reference) reportUnknownStep(use, name.name, steps, report);
    else {
      checkTarget(reference, order, report);
      if (member && !membersOfSteps.includes(member.name)) reportMember(use, name.name, member.name, report);
    }
  }
};

function reportBareSteps(use: ReferenceUse, report: Report): void {
  report.add("UnknownReference", use.path, "`steps` must be followed by the name of a step", {
    inside: use.reference,
    help: "write `steps.NAME.output`: what a step waits for must be known beforehand",
  });
}

function checkTarget({ use, target, from, isGuarded }: StepReference, order: Order, report: Report): void {
  const { reference, path } = use;
  const inside = reference;
  if (from === target) return reportSelf(use, target, report);
  if (isGuarded && !isOptional(use))
    return report.add("OptionalReference", path, `${code(target.name)} may not have ended well here`, {
      inside,
      help: `read it optionally: ${code(`steps.${target.name}.?output`)}`,
    });
  if (from && order.counts(from, target) && !isOptional(use))
    return report.add(
      "OptionalReference",
      path,
      `${code(target.name)} may not have ended here: ${code(from.name)} needs only some of its steps`,
      {
        inside,
        help: `read it optionally, ${code(`steps.${target.name}.?output`)}, or use \`joined\``,
      },
    );
  const readsOutput = reference.path[1]?.name === "output" && !reference.path[1].optional;
  if (target.json.disabled === true && readsOutput)
    report.add("DisabledReference", path, `the step ${code(target.name)} is disabled, so it has no output`, {
      inside,
      help: `read it optionally: ${code(`steps.${target.name}.?output`)}`,
      related: [{ message: "it is disabled here", path: `${target.path}/disabled` }],
    });
}

function reportSelf(use: ReferenceUse, target: StepOutline, report: Report): void {
  const isInside = use.step !== target;
  const beside = isInside ? "name a step beside this expression, or one that the container waited for" : "";
  const { sees } = use.place;
  const own = sees.length > 0 ? `this place sees what the step has so far as ${listed(sees.map(code))}` : "";
  const message = isInside
    ? `${code(target.name)} contains this expression, so it has not ended here`
    : `the step ${code(target.name)} refers to itself`;
  report.add("SelfReference", use.path, message, {
    inside: use.reference,
    help: beside || own || "remove the reference",
  });
}

function reportMember(use: ReferenceUse, step: string, member: string, report: Report): void {
  const meant = suggest(member, membersOfSteps);
  report.add("UnknownReference", use.path, `a step has no ${code(member)}`, {
    inside: use.reference,
    help: `${meant === undefined ? "read" : "did you mean"} ${code(`steps.${step}.${meant ?? `output.${member}`}`)}?`,
  });
}

function reportUnknownStep(
  use: ReferenceUse,
  name: string,
  steps: readonly StepOutline[],
  report: Report,
): void {
  const hidden = steps.find((step) => step.name === name);
  const seen = stepsSeenAt(use);
  const meant = suggest(name, seen);
  const help = hidden
    ? helpForHidden(hidden, use)
    : meant === undefined
      ? seen.length > 0
        ? `seen from here: ${listed(seen.slice(0, 10).map(code))}`
        : "no step is seen from here"
      : `did you mean ${code(`steps.${meant}`)}?`;
  const message = hidden
    ? `the step ${code(name)} cannot be seen from here`
    : `there is no step ${code(name)}`;
  report.add("UnknownStep", use.path, message, {
    inside: use.reference,
    help,
    ...(hidden && { related: [{ message: "it stands here", path: `${hidden.path}/name` }] }),
  });
}

function helpForHidden(hidden: StepOutline, { place, scope }: ReferenceUse): string {
  if (place.moment === "start" && hidden.scope === scope)
    return "variables get their first values before the steps start: assign it with `set` after the step";
  const { container } = hidden.scope;
  return container
    ? `it is inside ${code(container.name)}: give that scope an \`output\` and read ${code(`steps.${container.name}.output`)}`
    : "name a step beside this expression, or one that a container of it waited for";
}

/** The names of the steps that an expression may name, its own scope's first. */
export function stepsSeenAt(site: { scope: ScopeOutline; step: StepOutline | null }): string[] {
  return [...enclosing(site)].flatMap(({ scope, holder }) =>
    [...scope.byName.values()].filter((one) => one !== holder && one.name !== "").map(({ name }) => name),
  );
}
