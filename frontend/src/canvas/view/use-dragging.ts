import { useReactFlow, type NodeChange } from "@xyflow/react";
import { useState, type DragEvent } from "react";
import { addAt } from "../commands/add.js";
import { moveStep } from "../commands/move-step.js";
import { moveNote } from "../commands/notes.js";
import type { DrawnFlow } from "../graph/draw-flow.js";
import { dropSlot, type DropSlot } from "../graph/drop-slot.js";
import type { EditorStore } from "../store/editor-store.js";
import { addedType, type Addable } from "../palette/addable.js";
import type { FlowNode } from "./flow-nodes.js";

interface Dragged {
  readonly path: string;
  readonly position: { readonly x: number; readonly y: number };
}

type PointerLike = React.MouseEvent | MouseEvent | TouchEvent;

function pointOf(event: PointerLike): { clientX: number; clientY: number } {
  return "changedTouches" in event ? event.changedTouches[0]! : event;
}

/** Steps and notes that are dragged over the canvas: where they are, where they would go, and that they go there. */
export function useDragging(drawn: DrawnFlow, store: EditorStore | undefined) {
  const { screenToFlowPosition } = useReactFlow();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [drop, setDrop] = useState<DropSlot | null>(null);
  const slotAt = (event: { clientX: number; clientY: number }, moved: string | null): DropSlot | null => {
    const { root } = store?.state ?? { root: null };
    return root && dropSlot(root, drawn, screenToFlowPosition({ x: event.clientX, y: event.clientY }), moved);
  };
  const end = (): void => {
    setDragged(null);
    setDrop(null);
  };
  return {
    drop,
    /** Where the dragged step is, and not where it belongs. */
    placed: (nodes: readonly FlowNode[]): FlowNode[] =>
      nodes.map((node) => (node.id === dragged?.path ? { ...node, position: dragged.position } : node)),
    onNodesChange: (changes: NodeChange<FlowNode>[]): void => {
      for (const change of changes)
        if (change.type === "position" && change.position && change.dragging)
          setDragged({ path: change.id, position: change.position });
    },
    onNodeDrag: (event: PointerLike, node: FlowNode): void => {
      if (node.type !== "note") setDrop(slotAt(pointOf(event), node.id));
    },
    onNodeDragStop: (event: PointerLike, node: FlowNode): void => {
      const slot = slotAt(pointOf(event), node.id)?.slot;
      end();
      if (node.type === "note") store?.do(moveNote(node.id, node.position));
      else if (slot) store?.do(moveStep(node.id, slot));
    },
    onDragOver: (event: DragEvent): void => {
      if (!store || !event.dataTransfer.types.includes(addedType)) return;
      event.preventDefault();
      setDrop(slotAt(event, null));
    },
    onDragLeave: end,
    onDrop: (event: DragEvent): void => {
      const added = event.dataTransfer.getData(addedType) as Addable | "";
      const slot = slotAt(event, null)?.slot;
      end();
      if (added === "" || !slot) return;
      event.preventDefault();
      const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      store?.do(addAt(added, slot, point));
    },
  };
}
