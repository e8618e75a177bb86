import { FUNCTIONS } from "../../expressions/functions/all-functions.js";
import { MACROS } from "../../expressions/compile/macros.js";
import type { JsonObject } from "../../json.js";
import { Order } from "../order/waits.js";
import { buildOutline, scopesIn } from "../outline/build-outline.js";
import { objectIn } from "../outline/shape.js";
import { collectUses } from "../outline/uses.js";
import { variablesSeen } from "../outline/variables.js";
import { pointerKeys } from "../parse/json-pointer.js";
import { triggerRoots, triggersOf } from "../triggers/trigger-outline.js";
import { rootsSeenAt } from "../validate/roots.js";
import { membersOfRoots, membersOfSteps, membersOfTrigger } from "../validate/root-names.js";
import { stepsSeenAt } from "../validate/step-references.js";
import { holds, siteOf } from "./text-site.js";
import { withText } from "./with-text.js";

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
