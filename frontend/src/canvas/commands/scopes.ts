import type { JsonObject } from "@flowrunner/engine";
import { scopesIn } from "../graph/find-step.js";
import { FlowDraft } from "../store/flow-draft.js";
import { pathOf } from "../text/pointer.js";
import { changed, refused, type Command } from "./outcome.js";

/** Another branch or case at the end of a container's list. */
export function addScope(list: string, scope: JsonObject): Command {
  return ({ source }) => {
    const path = pathOf(source, list);
    const held = source.document.getIn(path) as { readonly items?: readonly unknown[] } | undefined;
    const index = held?.items?.length ?? 0;
    return changed("add a scope", FlowDraft.of(source).with({ kind: "insert", path, index, value: scope }));
  };
}

/** Gives the flow something that ends it. */
export function addEnding(ending: "onFailure" | "finally"): Command {
  return ({ root, source }) => {
    if (root.endings.some(({ label }) => label === ending)) return refused("The flow has it already.");
    const path = ["spec", ending];
    const change = { kind: "set", path, value: { steps: [] }, order: specKeys } as const;
    return changed(`add ${ending}`, FlowDraft.of(source).with(change));
  };
}

/** What stands before what ends a flow. */
const specKeys = ["steps", "onFailure", "finally"];

/** Takes a branch or case, or what ends a flow, or a list of them, out, if there is nothing in it. */
export function removeScope(path: string): Command {
  return ({ root, source }) => {
    const inside = scopesIn(root).filter((one) => `${one.path}/`.startsWith(`${path}/`));
    const scope = inside.find(({ steps }) => steps.length > 0);
    if (scope) return refused(`There are steps in ${scope.label}: delete or move them first.`);
    return changed(
      "remove a scope",
      FlowDraft.of(source).with({ kind: "remove", path: pathOf(source, path) }),
    );
  };
}
