import type { Verb } from "@flowrunner/engine";
import { nodeViews } from "../nodes/registry.js";
import { describeVerb } from "../language/field-schema.js";

/** The verbs that a search finds: first by their names, then by what they do. In the order of the registry. */
export function foundVerbs(search: string): readonly Verb[] {
  const wanted = search.trim().toLowerCase();
  const named = verbs.filter((verb) => `${verb} ${nodeViews[verb].label}`.toLowerCase().includes(wanted));
  const meant = verbs.filter(
    (verb) => !named.includes(verb) && describeVerb(verb).toLowerCase().includes(wanted),
  );
  return [...named, ...meant];
}

const verbs = Object.keys(nodeViews) as Verb[];
