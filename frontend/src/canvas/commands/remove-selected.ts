import { sketchFlow } from "@flowrunner/engine";
import { isNote } from "../notes/note.js";
import { FlowDraft } from "../store/flow-draft.js";
import { notesKept, withoutNotes } from "./notes.js";
import { changed, type Command } from "./outcome.js";
import { removeSteps } from "./remove-steps.js";

/** Takes out what is selected: steps, notes, or both. Notes beside a step that goes stay where they are. */
export function removeSelected(paths: readonly string[]): Command {
  return (flow) => {
    const notes = paths.filter(isNote);
    const steps = paths.filter((path) => !isNote(path));
    if (steps.length === 0 && notes.length > 0)
      return changed(counted(notes), withoutNotes(FlowDraft.of(flow.source), notes), []);
    const outcome = removeSteps(steps)(flow);
    if (outcome.kind === "refused") return outcome;
    const { root } = sketchFlow(outcome.draft.source.text);
    const kept = root && notesKept(flow, outcome.draft, root);
    const draft = notes.length === 0 ? kept : kept && withoutNotes(kept, notes);
    return changed(outcome.label, draft, [], outcome.note);
  };
}

function counted({ length }: readonly string[]): string {
  return length === 1 ? "delete a note" : `delete ${length} notes`;
}
