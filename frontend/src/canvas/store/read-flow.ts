import { sketchFlow, type FlowSketch } from "@flowrunner/engine";
import { notesIn, type Note } from "../notes/note.js";
import { YamlText } from "../text/yaml-text.js";

/** A text, and what there is of a flow in it. */
export interface ReadFlow {
  readonly text: string;
  /** Null: it is no YAML, so that only the text itself can be edited. */
  readonly source: YamlText | null;
  readonly sketch: FlowSketch;
  readonly notes: readonly Note[];
}

export function readFlow(text: string): ReadFlow {
  const source = YamlText.parse(text);
  return { text, source, sketch: sketchFlow(text), notes: source ? notesIn(source.value) : [] };
}
