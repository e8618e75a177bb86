import { didYouMean } from "../diagnostics/suggest.js";
import type { Json } from "../../json.js";
import type { StepOutline } from "../outline/outline.js";
import { isList, listIn, objectIn } from "../outline/shape.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { code, listed } from "./words.js";

/** `needs` names other steps of the same scope, once each. */
export const checkNeeds: Rule = ({ steps, report }: Analysis) => {
  const byName = new Map(steps.map((step) => [step.name, step]));
  for (const step of steps) {
    const { needs } = step.json;
    const path = `${step.path}/needs`;
    if (isList(needs)) checkNamesIn(needs, path, step, byName, report);
    const { any, atLeast, of } = objectIn(needs);
    checkNamesIn(listIn(any), `${path}/any`, step, byName, report);
    checkNamesIn(listIn(of), `${path}/of`, step, byName, report);
    const count = listIn(of).length;
    if (typeof atLeast === "number" && count > 0 && atLeast > count)
      report.add("InvalidJoin", `${path}/atLeast`, `${atLeast} of ${count} steps can never succeed`, {
        help: `use at most ${count}`,
      });
  }
};

function checkNamesIn(
  names: readonly Json[],
  path: string,
  step: StepOutline,
  byName: ReadonlyMap<string, StepOutline>,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (typeof name !== "string") continue;
    const at = `${path}/${index}`;
    if (seen.has(name))
      report.add("DuplicateName", at, `${code(name)} is needed twice`, { help: "remove one" });
    seen.add(name);
    if (name === step.name)
      report.add("SelfReference", at, `the step ${code(name)} cannot wait for itself`, { help: "remove it" });
    else if (!step.scope.byName.has(name)) reportUnknown(name, at, step, byName.get(name), report);
  }
}

function reportUnknown(
  name: string,
  path: string,
  step: StepOutline,
  elsewhere: StepOutline | undefined,
  report: Report,
): void {
  const siblings = [...step.scope.byName.keys()].filter((sibling) => sibling !== step.name && sibling !== "");
  const known =
    siblings.length > 0
      ? `this scope has ${listed(siblings.slice(0, 10).map(code))}`
      : "this scope has no other step";
  const help = elsewhere
    ? `${code(name)} is in another scope: name the step of this scope that contains it, or that contains both`
    : (didYouMean(name, siblings) ?? known);
  report.add("UnknownStep", path, `there is no step ${code(name)} in this scope`, { help });
}
