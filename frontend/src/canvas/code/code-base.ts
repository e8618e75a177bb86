import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { codeLook } from "./code-look.js";

/** What every editor of text has; `label` is what it is called where it is not seen. */
export function codeBase(label: string): Extension {
  return [
    // Whatever else ends a line belongs to it: the text stays as it is, to the byte.
    EditorState.lineSeparator.of("\n"),
    codeLook,
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    autocompletion({ icons: false }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap]),
    // Escape has Tab lead on from here; a dialog around it stays open.
    EditorView.contentAttributes.of({
      "aria-label": label,
      tabindex: "0",
      "data-mantine-stop-propagation": "true",
    }),
  ];
}

/** Of text with lines that stand in each other; elsewhere Tab leads on. */
export const indentsByTab: Extension = keymap.of([indentWithTab]);
