import { pointerTo } from "@flowrunner/engine";
import { findStep } from "../graph/find-step.js";
import { FlowDraft } from "../store/flow-draft.js";
import { pathOf } from "../text/pointer.js";
import { indexOf, type StepSlot } from "./insert-step.js";
import { newFault, sentence } from "./new-faults.js";
import { changed, refused, type Command } from "./outcome.js";

/** Moves a step to another place, with its comments. What would be wrong then is not done. */
export function moveStep(path: string, slot: StepSlot): Command {
  return (flow) => {
    const place = findStep(flow.root, path);
    if (!place) return refused("The step is not there any more.");
    if (slot.scope === path || slot.scope.startsWith(`${path}/`))
      return refused(`${place.step.name} cannot be inside itself.`);
    const draft = FlowDraft.of(flow.source).with({
      kind: "move",
      from: pathOf(flow.source, path),
      to: pathOf(flow.source, pointerTo(slot.scope, "steps")),
      index: slot.index,
    });
    const fault = draft && newFault(flow, draft);
    if (fault) return refused(`${place.step.name} cannot stand there. ${sentence(fault)}`);
    return changed(`move ${place.step.name}`, draft, [pathAfter(path, slot)]);
  };
}

/** Where a step is that has left its place: what stood behind it has moved up by one. */
function pathAfter(path: string, { scope, index }: StepSlot): string {
  const list = path.slice(0, path.lastIndexOf("/"));
  if (`${scope}/steps` === list) return `${list}/${index > indexOf(path) ? index - 1 : index}`;
  if (!scope.startsWith(`${list}/`)) return `${scope}/steps/${index}`;
  const [first, ...rest] = scope.slice(list.length + 1).split("/");
  const moved = Number(first) > indexOf(path) ? Number(first) - 1 : first;
  return `${[list, moved, ...rest].join("/")}/steps/${index}`;
}
