import { autocompletion } from "@codemirror/autocomplete";
import { foldGutter, foldKeymap } from "@codemirror/language";
import { lintGutter } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { EditorStore } from "../store/editor-store.js";
import { codeBase, indentsByTab } from "./code-base.js";
import { showDiagnostics } from "./diagnostics-in-text.js";
import { yaml } from "./languages.js";
import { selectedStepLines, showSelectedStep } from "./selected-step-lines.js";
import { stepAt } from "./step-at.js";
import { yamlCompletion } from "./yaml/yaml-completion.js";

/** What is drawn follows what is typed when nobody has typed for so long. */
const settleMs = 150;

const fromStore = Annotation.define<true>();

/** The text of the flow, as it is; what is done on the canvas is seen here at once, and the other way round. */
export function YamlPane({ store, isReadOnly }: { store: EditorStore; isReadOnly: boolean }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const view = new EditorView({ parent: host.current!, state: stateOf(store, isReadOnly) });
    const stop = [
      store.onText((changes, origin) => origin !== view && view.dispatch(made(changes))),
      follow(store, view),
    ];
    return () => {
      for (const end of stop) end();
      view.destroy();
    };
  }, [store, isReadOnly]);
  return <div ref={host} style={{ height: "100%", overflow: "hidden" }} />;

  function made(changes: Parameters<Parameters<EditorStore["onText"]>[0]>[0]) {
    return { changes, annotations: fromStore.of(true) };
  }
}

function stateOf(store: EditorStore, isReadOnly: boolean): EditorState {
  return EditorState.create({
    doc: store.state.text,
    extensions: [
      keymap.of([
        { key: "Mod-z", run: () => (store.undo(), true), preventDefault: true },
        { key: "Mod-y", mac: "Mod-Shift-z", run: () => (store.redo(), true), preventDefault: true },
        { key: "Mod-Shift-z", run: () => (store.redo(), true), preventDefault: true },
        ...searchKeymap,
        ...foldKeymap,
      ]),
      [codeBase("The flow as text"), indentsByTab],
      [yaml(), autocompletion({ override: [yamlCompletion], icons: false })],
      [lineNumbers(), foldGutter(), lintGutter(), highlightActiveLine(), highlightActiveLineGutter()],
      [search({ top: true }), highlightSelectionMatches()],
      selectedStepLines,
      EditorState.readOnly.of(isReadOnly),
      typing(store),
    ],
  });
}

/** Hands what is typed to the store, and the step that the cursor is in. */
function typing(store: EditorStore) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return EditorView.updateListener.of(({ view, docChanged, selectionSet, transactions, changes }) => {
    if (transactions.some((transaction) => transaction.annotation(fromStore))) return;
    if (docChanged) {
      store.type(changes, view);
      clearTimeout(timer);
      timer = setTimeout(() => store.settle(), settleMs);
    } else if (selectionSet && view.hasFocus) {
      const path = stepAt(store.state, view.state.selection.main.head);
      if (path !== null && path !== store.state.selected.at(-1)) store.select([path]);
    }
  });
}

/** Shows what is wrong and which step is selected; gives what ends that. */
function follow(store: EditorStore, view: EditorView): () => void {
  let shown: { flow?: unknown; selected?: unknown } = {};
  const look = (): void => {
    const { flow, selected, text } = store.state;
    if (flow.text !== text || (shown.flow === flow && shown.selected === selected)) return;
    if (shown.flow !== flow) view.dispatch(showDiagnostics(view.state, flow.sketch.diagnostics));
    view.dispatch(showSelectedStep(view, store.state));
    shown = { flow, selected };
  };
  look();
  return store.subscribe(look);
}
