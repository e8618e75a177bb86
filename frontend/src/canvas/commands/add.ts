import type { Point } from "../graph/rectangle.js";
import type { Addable } from "../palette/addable.js";
import { insertStep, slotAfter, type StepSlot } from "./insert-step.js";
import { addNote, addNoteAt } from "./notes.js";
import type { Command } from "./outcome.js";
import { addEnding } from "./scopes.js";

/** Adds something behind what is selected. */
export function add(added: Addable, selected: string | undefined): Command {
  switch (added) {
    case "note":
      return addNote(selected);
    case "onFailure":
    case "finally":
      return addEnding(added);
    default:
      return (flow) => insertStep(added, slotAfter(flow, selected))(flow);
  }
}

/** Adds something where it is dropped: a step at a place of the order, a note at a point of the canvas. */
export function addAt(added: Addable, slot: StepSlot, point: Point): Command {
  switch (added) {
    case "note":
      return addNoteAt(point);
    case "onFailure":
    case "finally":
      return addEnding(added);
    default:
      return insertStep(added, slot);
  }
}
