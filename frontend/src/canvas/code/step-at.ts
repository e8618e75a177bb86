import type { ScopeSketch } from "@flowrunner/engine";
import type { EditorState } from "../store/editor-state.js";
import { pathOf } from "../text/pointer.js";
import type { YamlText } from "../text/yaml-text.js";

/** Where a step stands in the text, as offsets; null: the text has changed since it was drawn. */
export function stepSpan(
  { source }: { source: YamlText | null },
  path: string,
): { from: number; to: number } | null {
  const range = source?.node(pathOf(source, path))?.range;
  return range ? { from: range[0], to: range[1] } : null;
}

/** The innermost step whose text an offset is in; null: none. */
export function stepAt({ flow, text }: EditorState, offset: number): string | null {
  const { source, sketch } = flow;
  if (flow.text !== text || !source || !sketch.root) return null;
  return within(source, sketch.root, offset);
}

function within(source: YamlText, scope: ScopeSketch, offset: number): string | null {
  for (const step of scope.steps) {
    const span = stepSpan({ source }, step.path);
    if (!span || offset < span.from || offset > span.to) continue;
    const inner = step.scopes.map((nested) => within(source, nested, offset)).find((found) => found !== null);
    return inner ?? step.path;
  }
  return null;
}
