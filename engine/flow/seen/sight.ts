import type { JsonObject } from "../../json.js";
import { buildOutline, scopesIn } from "../outline/build-outline.js";
import { enclosing } from "../outline/enclosing.js";
import type { ScopeOutline } from "../outline/outline.js";
import { pointerKeys } from "../parse/json-pointer.js";
import { siteOf } from "./text-site.js";
import { withText } from "./with-text.js";

/** What the names of an expression stand for, by where it stands. */
export interface Sight {
  /** The id of the step that it is a field of; null: it is a field of a scope. */
  readonly step: string | null;
  /** Names that have a value while that field is evaluated only: `result`, `error`, `attempt`; a loop's `last` and `index`. */
  readonly own: readonly string[];
  /** Whether it is evaluated before its step begins. */
  readonly isBefore: boolean;
  /** What is around it, from the inside out: a name stands for what the first of them has of it. */
  readonly scopes: readonly SeenScope[];
}

export interface SeenScope {
  /** As in a plan: `batch[]`, `t.catch[0]`; empty for the flow's own. */
  readonly id: string;
  /** The names of its steps. */
  readonly steps: readonly string[];
  /** What its expressions see besides steps and variables. */
  readonly names: readonly SeenName[];
}

export type SeenName =
  /** The item, or its number, of the loop whose step's id is `loop`. */
  | { readonly name: string; readonly is: "item" | "index"; readonly loop: string }
  /** Why the scope with the id `of` failed. */
  | { readonly name: string; readonly is: "error"; readonly of: string };

/** What only the end of a step, or of an attempt, brings. */
const broughtByEnd = ["result", "error", "attempt"];

/**
 * What the names of an expression at `path` of a flow's document stand for, whether there is one yet or not. Null: the
 * language has no expression there. Pure; never throws.
 */
export function sightAt(document: JsonObject, path: string): Sight | null {
  const { root } = buildOutline(withText(document, pointerKeys(path)) as JsonObject);
  const site = siteOf([...scopesIn(root)], path);
  if (!site) return null;
  const { step, place } = site;
  return {
    step: step?.id ?? null,
    own: place.sees,
    isBefore: step !== null && !place.sees.some((name) => broughtByEnd.includes(name)),
    scopes: [...enclosing(site)].map(({ scope }) => seenScope(scope)),
  };
}

function seenScope(scope: ScopeOutline): SeenScope {
  // Of a compensation they are what the step was given and gave in a run that has come that far.
  const names = scope.section === "compensate" ? [] : scope.variables.map((name) => seenName(name, scope));
  return { id: scope.id, steps: [...scope.byName.keys()], names };
}

/** `as` may be none of the names that the language has taken. */
function seenName(name: string, { container, guarded }: ScopeOutline): SeenName {
  if (name === "error") return { name, is: "error", of: guarded?.id ?? "" };
  return { name, is: name === "index" ? "index" : "item", loop: container?.id ?? "" };
}
