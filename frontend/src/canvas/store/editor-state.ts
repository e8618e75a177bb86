import type { Diagnostic, ScopeSketch } from "@flowrunner/engine";
import type { Note } from "../notes/note.js";
import type { History } from "./history.js";
import type { ReadFlow } from "./read-flow.js";

/** What the server has, and what tells it from what comes after it. */
export interface SavedFlow {
  readonly text: string;
  readonly etag: string;
  readonly version: number;
}

export interface Notice {
  readonly kind: "refusal" | "note";
  readonly text: string;
}

export interface EditorState {
  readonly text: string;
  /** Of `text`; of an earlier one while somebody types. */
  readonly flow: ReadFlow;
  /** The last flow that could be drawn; null: there was none yet. */
  readonly root: ScopeSketch | null;
  /** Of the same flow. */
  readonly notes: readonly Note[];
  /** JSON Pointers of the selected steps and notes, the last one the current. */
  readonly selected: readonly string[];
  readonly history: History;
  readonly saved: SavedFlow;
  /** What there is to say about the last thing that was done: why it could not be, or what else it changed. */
  readonly notice: Notice | null;
}

export function isChanged({ text, saved }: EditorState): boolean {
  return text !== saved.text;
}

/** Whether the canvas shows the text as it is, so that it can be edited there. */
export function isDrawn({ text, flow, root }: EditorState): boolean {
  return flow.text === text && flow.source !== null && root !== null && flow.sketch.root === root;
}

export function errorsOf({ flow }: EditorState): readonly Diagnostic[] {
  return flow.sketch.diagnostics.filter(({ severity }) => severity === "error");
}
