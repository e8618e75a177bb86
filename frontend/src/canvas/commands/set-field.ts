import { pathOf } from "../text/pointer.js";
import { FlowDraft } from "../store/flow-draft.js";
import { changed, type Command } from "./outcome.js";
import { stepKeys } from "./step-keys.js";

/** Puts a value at a JSON Pointer; `undefined` takes out what is there. */
export function setField(pointer: string, value: unknown): Command {
  return ({ source }) => {
    const path = pathOf(source, pointer);
    const name = String(path.at(-1));
    const draft = FlowDraft.of(source);
    if (value === undefined && source.slot(path) === undefined) return changed(`clear ${name}`, draft);
    if (value === undefined) return changed(`clear ${name}`, draft.with({ kind: "remove", path }));
    return changed(`change ${name}`, draft.with({ kind: "set", path, value, order: stepKeys }));
  };
}
