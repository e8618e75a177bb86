import type { Verb } from "@flowrunner/engine";
import { IconBellExclamation, IconFlag3, IconNote, type Icon } from "@tabler/icons-react";
import { describeFlowKey, describeVerb } from "../language/field-schema.js";
import { nodeViews } from "../nodes/registry.js";

/** What can be added to a flow: a step of a verb, or something that is no step. */
export type Addable = Verb | "onFailure" | "finally" | "note";

/** What the palette's things are dragged as. */
export const addedType = "application/x-flowrunner-added";

export interface AddableLooks {
  readonly icon: Icon;
  readonly label: string;
  readonly description: string;
}

const others: { readonly [added in Exclude<Addable, Verb>]: AddableLooks } = {
  onFailure: endingLooks("onFailure", IconBellExclamation, "When the flow fails"),
  finally: endingLooks("finally", IconFlag3, "Finally, in the flow"),
  note: { icon: IconNote, label: "Note", description: "Words for people, which stand on the canvas." },
};

/** All that there is, in the order of the palette. */
export const addables = [...Object.keys(nodeViews), ...Object.keys(others)] as readonly Addable[];

export function looksOf(added: Addable): AddableLooks {
  if (!isVerb(added)) return others[added];
  const { icon, label } = nodeViews[added];
  return { icon, label, description: describeVerb(added) };
}

export function isVerb(added: Addable): added is Verb {
  return added in nodeViews;
}

function endingLooks(key: "onFailure" | "finally", icon: Icon, label: string): AddableLooks {
  return { icon, label, description: describeFlowKey(key) };
}
