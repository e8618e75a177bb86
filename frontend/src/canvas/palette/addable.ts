import type { Verb } from "@flowrunner/engine";
import { IconNote, type Icon } from "@tabler/icons-react";
import { describeVerb } from "../language/field-schema.js";
import { nodeViews } from "../nodes/registry.js";

/** What can be added to a flow: a step of a verb, or something that is no step. */
export type Addable = Verb | "note";

/** What the palette's things are dragged as. */
export const addedType = "application/x-flowrunner-added";

export interface AddableLooks {
  readonly icon: Icon;
  readonly label: string;
  readonly description: string;
}

const others: { readonly [added in Exclude<Addable, Verb>]: AddableLooks } = {
  note: { icon: IconNote, label: "Note", description: "Words for people, which stand on the canvas." },
};

/** All that there is, in the order of the palette. */
export const addables = [...Object.keys(nodeViews), ...Object.keys(others)] as readonly Addable[];

export function looksOf(added: Addable): AddableLooks {
  if (added === "note") return others[added];
  const { icon, label } = nodeViews[added];
  return { icon, label, description: describeVerb(added) };
}
