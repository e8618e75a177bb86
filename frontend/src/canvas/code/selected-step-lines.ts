import { StateEffect, StateField, type Range, type TransactionSpec } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import type { EditorState } from "../store/editor-state.js";
import { stepSpan } from "./step-at.js";

type Span = { readonly from: number; readonly to: number };

const select = StateEffect.define<Span | null>();
const line = Decoration.line({ class: "cm-selected-step" });

/** The lines of the selected step. */
export const selectedStepLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marked, { effects, changes, state }) {
    const chosen = effects.find((effect) => effect.is(select));
    if (!chosen) return marked.map(changes);
    const lines: Range<Decoration>[] = [];
    const span = chosen.value as Span | null;
    if (span === null) return Decoration.none;
    const last = state.doc.lineAt(Math.min(span.to, state.doc.length) - (span.to > span.from ? 1 : 0)).number;
    for (let number = state.doc.lineAt(span.from).number; number <= last; number++)
      lines.push(line.range(state.doc.line(number).from));
    return Decoration.set(lines);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Marks the selected step, and brings it into sight unless somebody is at work in the text. */
export function showSelectedStep(view: EditorView, { flow, selected }: EditorState): TransactionSpec {
  const path = selected.at(-1);
  const span = path === undefined ? null : stepSpan(flow, path);
  if (!span || view.hasFocus) return { effects: select.of(span) };
  return { effects: [select.of(span), EditorView.scrollIntoView(span.from, { y: "start", yMargin: 40 })] };
}
