import { sketchFlow, type FlowSketch } from "@flowrunner/engine";
import { YamlText } from "../text/yaml-text.js";

/** A text, and what there is of a flow in it. */
export interface ReadFlow {
  readonly text: string;
  /** Null: it is no YAML, so that only the text itself can be edited. */
  readonly source: YamlText | null;
  readonly sketch: FlowSketch;
}

export function readFlow(text: string): ReadFlow {
  return { text, source: YamlText.parse(text), sketch: sketchFlow(text) };
}
