import { FUNCTIONS } from "../../expressions/functions/all-functions.js";
import { MACROS } from "../../expressions/compile/macros.js";
import type { Json, JsonObject } from "../../json.js";
import { Order } from "../order/waits.js";
import { buildOutline, scopesIn } from "../outline/build-outline.js";
import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import { objectIn } from "../outline/shape.js";
import type { TextPlace } from "../outline/text-place.js";
import { collectUses } from "../outline/uses.js";
import { variablesSeen } from "../outline/variables.js";
import { pointerKeys } from "../parse/json-pointer.js";
import { triggerRoots, triggersOf } from "../triggers/trigger-outline.js";
import { rootsSeenAt } from "../validate/roots.js";
import { membersOfRoots, membersOfSteps, membersOfTrigger } from "../validate/root-names.js";
import { stepsSeenAt } from "../validate/step-references.js";

/** What an expression at a place may name. */
export interface NamesSeen {
  readonly roots: readonly string[];
  /** Members by root, where they are known: `steps`, `inputs`, `vars`, `run`. */
  readonly members: { readonly [root: string]: readonly string[] };
  readonly membersOfSteps: readonly string[];
  readonly functions: readonly string[];
}

/**
 * What an expression at `path` of a flow's document may name, whether there is one yet or not. Null: the language has
 * no expression there. Pure; never throws.
 */
export function namesSeen(document: JsonObject, path: string): NamesSeen | null {
  if (path.startsWith("/spec/triggers/")) return namesSeenByTrigger(document, path);
  const { root } = buildOutline(withText(document, pointerKeys(path)) as JsonObject);
  const scopes = [...scopesIn(root)];
  const site = siteOf(scopes, path);
  if (!site) return null;
  const order = Order.of(scopes, collectUses(root).references);
  const inputs = objectIn(objectIn(root.json.inputs).properties);
  return {
    roots: [...rootsSeenAt(site, order)],
    members: {
      ...membersOfRoots,
      trigger: membersOfTrigger,
      steps: [...new Set(stepsSeenAt(site))],
      inputs: Object.keys(inputs),
      vars: variablesSeen(site),
    },
    membersOfSteps,
    functions: [...FUNCTIONS.keys(), ...MACROS.keys()],
  };
}

function namesSeenByTrigger(document: JsonObject, path: string): NamesSeen | null {
  const triggers = triggersOf(withText(document, pointerKeys(path)) as JsonObject);
  if (!triggers.some(({ texts }) => texts.some((place) => holds(place, path)))) return null;
  const members = { trigger: membersOfTrigger };
  const functions = [...FUNCTIONS.keys(), ...MACROS.keys()];
  return { roots: triggerRoots, members, membersOfSteps, functions };
}

/** The document with a text where a place is to be asked about. */
function withText(json: Json | undefined, [key, ...rest]: readonly string[]): Json {
  if (key === undefined) return typeof json === "string" ? json : "";
  if (Array.isArray(json))
    return json.map((item, index) => (String(index) === key ? withText(item, rest) : item));
  return { ...objectIn(json), [key]: withText(objectIn(json)[key], rest) };
}

interface TextSite {
  readonly place: TextPlace;
  readonly scope: ScopeOutline;
  readonly step: StepOutline | null;
}

function siteOf(scopes: readonly ScopeOutline[], path: string): TextSite | null {
  for (const scope of scopes) {
    for (const place of scope.texts) if (holds(place, path)) return { place, scope, step: null };
    for (const step of scope.steps)
      for (const place of step.texts) if (holds(place, path)) return { place, scope, step };
  }
  return null;
}

function holds(place: TextPlace, path: string): boolean {
  return path === place.path || path.startsWith(`${place.path}/`);
}
