import type { ScopeSketch, StepSketch } from "@flowrunner/engine";
import { Position, type Edge, type Node, type NodeHandle } from "@xyflow/react";
import { hasScopes, type Arrow, type Box, type DrawnFlow } from "../graph/draw-flow.js";
import { findStep } from "../graph/find-step.js";
import type { Note } from "../notes/note.js";
import type { PlacedNote } from "../notes/place-notes.js";

export type StepNode = Node<{ readonly step: StepSketch }, "step" | "container">;
/** `isEnding`: it is in no box, and ends the flow. */
export type ScopeNode = Node<{ readonly scope: ScopeSketch; readonly isEnding: boolean }, "scope">;
export type NoteNode = Node<{ readonly note: Note }, "note">;
export type FlowNode = StepNode | ScopeNode | NoteNode;
export type ArrowEdge = Edge<{ readonly arrow: Arrow; readonly label: string }, "arrow">;

/** The boxes as React Flow takes them: with their sizes, so that it measures none. */
export function nodesOf({ boxes }: DrawnFlow, selected: ReadonlySet<string>): FlowNode[] {
  return boxes.map((box) => (box.kind === "step" ? stepNode(box, selected) : scopeNode(box)));
}

function placed({ id, parent, x, y, width, height }: Box) {
  const size = { width, height };
  return {
    ...{ id, position: { x, y }, ...size, measured: size },
    ...(parent !== null && { parentId: parent }),
  };
}

function stepNode(box: Box & { kind: "step" }, selected: ReadonlySet<string>): StepNode {
  const { step, width, height } = box;
  return {
    ...placed(box),
    type: hasScopes(step) ? "container" : "step",
    data: { step },
    selected: selected.has(step.path),
    handles: handles(width, height),
    ariaRole: "presentation",
  };
}

function handles(width: number, height: number): NodeHandle[] {
  const at = { x: width / 2, width: 1, height: 1 };
  return [
    { type: "target", position: Position.Top, y: 0, ...at },
    { type: "source", position: Position.Bottom, y: height, ...at },
  ];
}

function scopeNode(box: Box & { kind: "scope" }): ScopeNode {
  return {
    ...placed(box),
    type: "scope",
    data: { scope: box.scope, isEnding: box.parent === null },
    selectable: false,
    draggable: false,
    connectable: false,
    ariaRole: "presentation",
  };
}

/** The notes, behind the steps: where one covers the other, the flow is seen. */
export function noteNodesOf(placed: readonly PlacedNote[], selected: ReadonlySet<string>): NoteNode[] {
  return placed.map(({ note, x, y, width, height }) => ({
    ...{ id: note.path, position: { x, y }, width, height, measured: { width, height } },
    type: "note",
    data: { note },
    selected: selected.has(note.path),
    connectable: false,
    zIndex: -2,
    ariaRole: "presentation",
  }));
}

/** Arrows that say nothing of the order are shown with the selected step: what it reads from afar. */
export function edgesOf(
  { arrows }: DrawnFlow,
  root: ScopeSketch,
  selected: ReadonlySet<string>,
): ArrowEdge[] {
  const shown = arrows.filter(
    ({ isImplied, from, to }) => !isImplied || selected.has(from) || selected.has(to),
  );
  return shown.map((arrow) => ({
    id: `${arrow.from} ${arrow.to}`,
    source: arrow.from,
    target: arrow.to,
    type: "arrow",
    data: { arrow, label: labelOf(arrow, root) },
    ariaRole: "presentation",
    // It may lead past many boxes: behind them it is in nobody's way.
    ...(arrow.isImplied && { zIndex: -1 }),
  }));
}

/** How many of the counted steps are enough, as the one who waits has it. */
function labelOf({ to, isCounted }: Arrow, root: ScopeSketch): string {
  if (!isCounted) return "";
  const needs = findStep(root, to)?.step.json["needs"] as { readonly atLeast?: unknown } | undefined;
  return needs?.atLeast === undefined ? "any" : `≥ ${String(needs.atLeast)}`;
}
