import type { JsonObject } from "../../json.js";
import { suggest } from "../diagnostics/suggest.js";
import { isObject, listIn } from "../outline/shape.js";
import { pointerTo } from "../parse/json-pointer.js";
import { plannedVerbs } from "../planned.js";
import type { Analysis, Rule } from "../validate/analysis.js";
import type { Report } from "../validate/report.js";
import { code, described, listed } from "../validate/words.js";
import { verbNames, type Verb } from "../verbs/registry.js";
import { homesOfKeys } from "./definitions.js";
import { checkByDefinition } from "./fault.js";

/** The shape of everything: the document's own, then each step's by its verb alone. */
export const checkStructure: Rule = ({ document, scopes, report }: Analysis) => {
  checkByDefinition({ json: document, path: "", definition: "", label: "the document" }, report);
  for (const scope of scopes)
    for (const [index, step] of listIn(scope.json.steps).entries()) {
      const path = pointerTo(`${scope.path}/steps`, index);
      if (isObject(step)) checkStep(step, path, report);
      else
        report.add("InvalidValue", path, `a step must be a mapping, not ${described(step)}`, {
          help: "write `- name: …`",
        });
    }
};

function checkStep(step: JsonObject, path: string, report: Report): void {
  const label = typeof step.name === "string" ? `the step ${code(step.name)}` : "the step";
  const used = Object.keys(step).filter((key) => isVerb(key) || plannedVerbs.has(key));
  const [verb] = used;
  if (verb === undefined) return reportMissingVerb(step, path, label, report);
  if (used.length > 1)
    return report.add(
      "SeveralVerbs",
      pointerTo(path, used[1]!),
      `${label} has ${used.length} verbs: ${listed(used.map(code))}`,
      {
        part: "key",
        help: "a step does one thing: make them steps of their own",
      },
    );
  if (!isVerb(verb))
    return report.add(
      "NotSupportedYet",
      pointerTo(path, verb),
      `the verb ${code(verb)} is known, but not in this version`,
      {
        part: "key",
        help: `this version runs ${listed(verbNames.map(code))}`,
      },
    );
  checkByDefinition({ json: step, path, definition: stepType(verb), label }, report);
}

function reportMissingVerb(step: JsonObject, path: string, label: string, report: Report): void {
  const unknown = Object.keys(step).filter((key) => !homesOfKeys.has(key));
  for (const key of unknown) {
    const meant = suggest(key, [...verbNames, ...plannedVerbs]);
    if (meant === undefined) continue;
    return report.add("MissingVerb", pointerTo(path, key), `${label} has no verb, and ${code(key)} is none`, {
      part: "key",
      help: `did you mean ${code(meant)}?`,
      fix: meant,
    });
  }
  report.add("MissingVerb", path, `${label} has no verb: it does nothing`, {
    help: `add one of ${listed(verbNames.map(code), "or")}`,
  });
}

function isVerb(key: string): key is Verb {
  return (verbNames as readonly string[]).includes(key);
}

function stepType(verb: Verb): string {
  return `${verb[0]!.toUpperCase()}${verb.slice(1)}Step`;
}
