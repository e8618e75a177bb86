import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, placeholder as placeholderText } from "@codemirror/view";
import { useEffect, useImperativeHandle, useRef, type Ref } from "react";
import { codeBase, indentsByTab } from "./code-base.js";
import styles from "./code-field.module.css";

export interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  onBlur?(): void;
  /** Language and completion; taken anew when it is another one. */
  readonly extension: Extension;
  readonly isReadOnly?: boolean;
  readonly isInvalid?: boolean;
  /** It is no code, so that Tab does not indent it but leads on. */
  readonly isText?: boolean;
  readonly placeholder?: string;
  /** Is given what writes at the cursor, and goes there. */
  readonly insert?: Ref<InsertText>;
}

/** Writes what a function makes of the text before the cursor. */
export type InsertText = (text: (before: string) => string) => void;

/** A field of a form whose text is code. */
export function CodeField(props: CodeFieldProps) {
  const { label, value, extension, isReadOnly = false, isText = false, placeholder = "", insert } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const language = useRef(new Compartment());
  const heard = useRef(props);
  useEffect(() => {
    heard.current = props;
  });
  useEffect(() => {
    const state = EditorState.create({
      doc: heard.current.value,
      extensions: [
        codeBase(label),
        language.current.of(heard.current.extension),
        EditorState.readOnly.of(isReadOnly),
        isText ? [] : indentsByTab,
        EditorView.lineWrapping,
        placeholderText(placeholder),
        EditorView.updateListener.of(({ docChanged, state: { doc } }) => {
          if (docChanged && doc.toString() !== heard.current.value) heard.current.onChange(doc.toString());
        }),
        // At once: what the click does that takes the focus may take the field away.
        EditorView.domEventHandlers({ blur: () => heard.current.onBlur?.() }),
      ],
    });
    const made = new EditorView({ parent: host.current!, state });
    view.current = made;
    return () => made.destroy();
  }, [label, isReadOnly, isText, placeholder]);
  useImperativeHandle(insert, () => (text) => view.current && insertInto(view.current, text), []);
  useEffect(() => {
    view.current?.dispatch({ effects: language.current.reconfigure(extension) });
  }, [extension]);
  useEffect(() => {
    const { current } = view;
    const shown = current?.state.doc.toString();
    if (current && shown !== value)
      current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } });
  }, [value]);
  return <div ref={host} className={styles["field"]} data-invalid={props.isInvalid || undefined} />;
}

function insertInto(view: EditorView, text: (before: string) => string): void {
  const { state } = view;
  view.dispatch(state.replaceSelection(text(state.doc.sliceString(0, state.selection.main.from))));
  view.focus();
}
