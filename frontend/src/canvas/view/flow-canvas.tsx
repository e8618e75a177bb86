import type { ScopeSketch, StepSketch } from "@flowrunner/engine";
import { Center, Loader } from "@mantine/core";
import { lazy, memo, Suspense, type ReactNode } from "react";
import type { Arrow } from "../graph/draw-flow.js";
import type { Note } from "../notes/note.js";
import type { EditorStore } from "../store/editor-store.js";

export interface FlowCanvasProps {
  readonly root: ScopeSketch;
  readonly notes: readonly Note[];
  /** JSON Pointers of the selected steps and notes. */
  readonly selected: readonly string[];
  onSelect(paths: readonly string[]): void;
  /**
   * What a step's box shows at its right end. Asked again only when this function is another one: what changes often
   * belongs into a component that follows it. An element with `data-tone` (`blue`, `green`, `red`, `yellow`, `gray`)
   * gives the box's border that colour.
   */
  readonly badge?: (step: StepSketch) => ReactNode;
  /** Whether something has gone along an arrow: then it is drawn stronger. */
  readonly isPassed?: (arrow: Arrow) => boolean;
  /** Without it the canvas can only be looked at. */
  readonly editing?: CanvasEditing;
  /** A step or a note is to be looked at more closely: it was double-clicked, or Enter was pressed on it. */
  onOpen?(path: string): void;
  /** What stands over the canvas, in its upper left corner. */
  readonly children?: ReactNode;
}

export interface CanvasEditing {
  readonly store: EditorStore;
  /** Asks which step is to be added. */
  onAdd(): void;
  /** Asks what the selected step is to be called, or what the selected note is to say. */
  onRename(): void;
  /** Whether that is asked: until there is a field for it, what is typed means a name, and edits nothing here. */
  readonly isNameAsked: boolean;
}

const FlowDiagram = lazy(async () => ({ default: (await import("./flow-diagram.js")).FlowDiagram }));

/** A flow as boxes and arrows, as large as what it is in; loaded when it is first shown. */
export const FlowCanvas = memo(function FlowCanvas(props: FlowCanvasProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <FlowDiagram {...props} />
    </Suspense>
  );
});

function Waiting() {
  return (
    <Center h="100%">
      <Loader role="status" aria-label="Loading the canvas" />
    </Center>
  );
}
