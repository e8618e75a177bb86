import type { Json } from "../../json.js";
import { suggest } from "../diagnostics/suggest.js";
import { objectIn } from "../outline/shape.js";
import { pointerTo } from "../parse/json-pointer.js";
import { plannedFlowKeys, plannedStepKeys, plannedVerbs } from "../planned.js";
import type { Report } from "../validate/report.js";
import { code, listed } from "../validate/words.js";
import { homesOfKeys, type Expectation } from "./definitions.js";

interface Owner {
  readonly json: Json;
  readonly path: string;
  readonly label: string;
  readonly expectation: Expectation;
}

/** A key that its object does not take: planned, at home elsewhere, misspelt, or unknown. */
export function reportUnknownKey(key: string, owner: Owner, report: Report): void {
  const path = pointerTo(owner.path, key);
  const { definition } = owner.expectation;
  if (isPlanned(key, definition))
    return report.add("NotSupportedYet", path, `${code(key)} is known, but not in this version`, {
      part: "key",
      help: "remove it for now",
    });
  const where = definition.endsWith("Step") ? `a ${code(verbOf(definition))} step` : owner.label;
  const homes = homesOf(key);
  if (homes !== null)
    return report.add("MisplacedKey", path, `${code(key)} does not belong on ${where}`, {
      part: "key",
      help: `it belongs ${homes}`,
    });
  reportUnheardKey(key, path, where, owner, report);
}

function reportUnheardKey(key: string, path: string, where: string, owner: Owner, report: Report): void {
  const known = Object.keys(objectIn(owner.expectation.schema.properties));
  const meant = suggest(
    key,
    known.filter((one) => objectIn(owner.json)[one] === undefined),
  );
  report.add("UnknownKey", path, `${where} has no key ${code(key)}`, {
    part: "key",
    help: meant === undefined ? `it takes ${listed(known.map(code))}` : `did you mean ${code(meant)}?`,
    fix: meant,
  });
}

function isPlanned(key: string, definition: string): boolean {
  if (definition === "FlowSpec") return plannedFlowKeys.has(key);
  const isStepOrScope =
    definition.endsWith("Step") || ["Scope", "Branch", "Case", "Catch"].includes(definition);
  return isStepOrScope && (plannedStepKeys.has(key) || plannedVerbs.has(key));
}

const places: { readonly [definition: string]: string } = {
  FlowSpec: "in the flow's `spec`",
  Metadata: "in `metadata`",
  Scope: "in a scope",
  Branch: "in a branch of `parallel`",
  Case: "in a case of `switch`",
  Catch: "in a `catch`",
  Retry: "in `retry`",
  Resources: "in `resources`",
  Data: "in `data`",
  Validation: "in `validate`",
  Failure: "in `fail`",
  Trigger: "in a trigger",
  Schedule: "in `schedule`",
  WaitUntil: "in `wait`",
  NeedsAny: "in `needs`",
  NeedsAtLeast: "in `needs`",
};

/** Where the language has the key, in words; null: nowhere. */
function homesOf(key: string): string | null {
  const homes = homesOfKeys.get(key) ?? [];
  const verbs = homes.filter((home) => home.endsWith("Step") && home !== "Step").map(verbOf);
  const others = [...new Set(homes.flatMap((home) => places[home] ?? []))];
  const onSteps = verbs.length > 0 ? [`on ${listed(verbs.map(code))} steps`] : [];
  const all = [...onSteps, ...others];
  return all.length > 0 ? listed(all) : null;
}

function verbOf(definition: string): string {
  const name = definition.replace(/Step$/, "");
  return `${name[0]!.toLowerCase()}${name.slice(1)}`;
}
