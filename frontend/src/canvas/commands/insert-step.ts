import { pointerTo, type JsonObject, type Verb } from "@flowrunner/engine";
import { findStep, scopesIn } from "../graph/find-step.js";
import { nodeViews } from "../nodes/registry.js";
import { FlowDraft } from "../store/flow-draft.js";
import { pathOf } from "../text/pointer.js";
import { freeName } from "./free-name.js";
import { changed, refused, type Command, type DrawnText } from "./outcome.js";

/** A place in the list of a scope's steps. */
export interface StepSlot {
  /** JSON Pointer to the scope. */
  readonly scope: string;
  readonly index: number;
}

/** A new step of a verb, with what it needs to run. */
export function insertStep(verb: Verb, slot: StepSlot): Command {
  return (flow) => {
    const scope = scopesIn(flow.root).find(({ path }) => path === slot.scope);
    if (!scope) return refused("There is no such place in the flow any more.");
    const { name, starter } = nodeViews[verb];
    const { step, vars = {} } = starter;
    const value: JsonObject = { name: freeName(flow.root, name), ...step };
    const path = pathOf(flow.source, pointerTo(slot.scope, "steps"));
    const draft = FlowDraft.of(flow.source).with({ kind: "insert", path, index: slot.index, value });
    const select = [`${slot.scope}/steps/${slot.index}`];
    return changed(`add ${String(value["name"])}`, draft && withVariables(draft, vars), select);
  };
}

/** Variables that are not declared yet, with their first values. */
function withVariables(draft: FlowDraft, vars: JsonObject): FlowDraft | null {
  return Object.entries(vars).reduce<FlowDraft | null>((made, [name, value]) => {
    const path = ["spec", "vars", name];
    if (!made || made.source.slot(path)) return made;
    return made.with({ kind: "set", path, value, order: ["description", "inputs", "vars", "steps"] });
  }, draft);
}

/** Behind the selected step; without one, at the end of the flow. */
export function slotAfter({ root }: Pick<DrawnText, "root">, selected: string | undefined): StepSlot {
  const place = selected === undefined ? null : findStep(root, selected);
  if (!place) return { scope: root.path, index: root.steps.length };
  return { scope: place.scope.path, index: indexOf(place.step.path) + 1 };
}

/** As the list has it: the last part of the pointer. */
export function indexOf(path: string): number {
  return Number(path.slice(path.lastIndexOf("/") + 1));
}
