import type { Diagnostic, Range } from "@flowrunner/engine";
import { setDiagnostics, type Diagnostic as Squiggle } from "@codemirror/lint";
import type { EditorState, TransactionSpec } from "@codemirror/state";

/** What is wrong, underlined where it is; what mends it is a button there. */
export function showDiagnostics(state: EditorState, diagnostics: readonly Diagnostic[]): TransactionSpec {
  return setDiagnostics(
    state,
    diagnostics.map((diagnostic) => squiggle(state, diagnostic)),
  );
}

function squiggle(state: EditorState, { severity, code, message, help, range, fix }: Diagnostic): Squiggle {
  return {
    ...spanOf(state, range),
    severity,
    source: code,
    message: `${message}\n${help}`,
    actions: fix
      ? [
          {
            name: "Mend",
            apply: (view) =>
              view.dispatch({ changes: { ...spanOf(view.state, fix.range), insert: fix.text } }),
          },
        ]
      : [],
  };
}

/** Offsets of a place of the text; both ends are within it. */
export function spanOf(state: EditorState, { start, end }: Range): { from: number; to: number } {
  const at = ({ line, column }: Range["start"]): number => {
    const { from, to } = state.doc.line(Math.min(line, state.doc.lines));
    return Math.min(from + column - 1, to);
  };
  return { from: at(start), to: Math.max(at(start), at(end)) };
}
