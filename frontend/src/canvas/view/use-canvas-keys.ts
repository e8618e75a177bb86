import { useReactFlow } from "@xyflow/react";
import type { KeyboardEvent } from "react";
import { stepsIn } from "../graph/find-step.js";
import { nextStep, type Direction } from "../graph/next-step.js";
import type { Point } from "../graph/rectangle.js";
import { bindingOf, isForControl, type KeyAction } from "../keys/key-map.js";
import { isNote } from "../notes/note.js";
import type { CanvasActions } from "./canvas-actions.js";
import { fitOptions } from "./canvas-controls.js";
import type { FlowCanvasProps } from "./flow-canvas.js";

export interface CanvasKeysOptions extends FlowCanvasProps {
  /** Undefined: the canvas can only be looked at. */
  readonly actions: CanvasActions | undefined;
  /** The id of the selected arrow. */
  readonly arrow: string | null;
}

/** So far an arrow moves the selected note, in pixels. */
const nudges: { readonly [action in Direction]?: Point } = {
  down: { x: 0, y: 20 },
  up: { x: 0, y: -20 },
  left: { x: -20, y: 0 },
  right: { x: 20, y: 0 },
};

/** What keys do while the canvas has the focus, by the key map. */
export function useCanvasKeys(options: CanvasKeysOptions) {
  const { root, notes, selected, onSelect, onOpen, editing, actions, arrow } = options;
  const { zoomTo, fitView } = useReactFlow();
  const current = selected.at(-1) ?? null;

  const go = (action: Direction): void => {
    const by = nudges[action];
    if (by && actions && current !== null && isNote(current)) return actions.nudgeNote(current, by);
    const next = nextStep(root, current, action);
    if (next !== null) return onSelect([next]);
    if (action === "out") onSelect([]);
    if (action === "in" && current !== null) onOpen?.(current);
  };
  const remove = (): void => {
    const [from, to] = arrow?.split(" ") ?? [];
    if (from !== undefined && to !== undefined) actions?.disconnect(from, to);
    else actions?.remove();
  };
  const goToNote = (): void => {
    const next = notes[notes.findIndex(({ path }) => path === current) + 1] ?? notes[0];
    if (next) onSelect([next.path]);
  };
  const act = (action: KeyAction): void => {
    switch (action) {
      case "add":
        return editing?.onAdd();
      case "addNote":
        actions?.addNote();
        return editing?.onRename();
      case "note":
        return goToNote();
      case "remove":
        return remove();
      case "rename":
        return current === null ? undefined : editing?.onRename();
      case "disable":
        return actions?.toggleDisabled();
      case "duplicate":
        return actions?.duplicate();
      case "selectAll":
        return onSelect([...stepsIn(root)].map(({ path }) => path));
      case "actualSize":
        return void zoomTo(1);
      case "fit":
        return void fitView(fitOptions);
      case "undo":
      case "redo":
      case "save":
      case "run":
      case "runStep":
      case "otherPane":
      case "sheet":
        return undefined;
      default:
        return go(action);
    }
  };
  return (event: KeyboardEvent): void => {
    const binding = isForControl(event.target) ? null : bindingOf(event, ["canvas"]);
    if (!binding || (binding.isEdit && (!actions || editing?.isNameAsked))) return;
    // Whoever has nothing selected leaves the canvas with Tab, as any other part of the page.
    if (binding.action === "add" && current === null && root.steps.length > 0) return;
    event.preventDefault();
    act(binding.action);
  };
}
