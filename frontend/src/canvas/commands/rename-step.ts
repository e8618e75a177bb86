/**
 * Gives a step another name, and everything that names it too.
 *
 * R1 Afterwards the step is named exactly where it was before: nothing names it that meant another one, and nothing that
 *    meant it names another one now.
 */
import { pointerTo, stepMentions } from "@flowrunner/engine";
import { findStep } from "../graph/find-step.js";
import { isKnownByName } from "../notes/place-notes.js";
import { FlowDraft } from "../store/flow-draft.js";
import { pathOf } from "../text/pointer.js";
import { newFault, sentence } from "./new-faults.js";
import { notesRenamed } from "./notes.js";
import { changed, refused, type Command, type DrawnText } from "./outcome.js";

export function renameStep(path: string, name: string): Command {
  return (flow) => {
    const step = findStep(flow.root, path)?.step;
    if (!step) return refused("The step is not there any more.");
    const label = `rename ${step.name || "a step"} to ${name}`;
    const mentions = stepMentions(flow.source.text, path);
    if (mentions.length === 0) return changed(label, named(flow, path, name));
    const edits = mentions.map(({ span: { start, end } }) => ({ from: start, to: end, insert: name }));
    const draft = FlowDraft.of(flow.source).withEdits(edits);
    const fault = draft && newFault(flow, draft);
    if (fault) return refused(`It cannot be called ${name}. ${sentence(fault)}`);
    const isSame =
      draft && places(draft.source.text, path) === mentions.map((mention) => mention.path).join();
    if (!isSame) return refused(`It cannot be called ${name}: that already means something else there.`); // R1
    const isNoted = isKnownByName(flow.root, step);
    return changed(label, isNoted ? notesRenamed(draft, step.name, name) : draft);
  };
}

/** A step without a name, or whose name another one has too, is named by nobody. */
function named({ source }: DrawnText, path: string, name: string): FlowDraft | null {
  const change = { kind: "set", path: pathOf(source, pointerTo(path, "name")), value: name } as const;
  return FlowDraft.of(source).with(change);
}

function places(text: string, path: string): string {
  return stepMentions(text, path)
    .map((mention) => mention.path)
    .join();
}
