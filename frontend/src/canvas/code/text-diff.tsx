import { unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { codeLook } from "./code-look.js";
import { yaml } from "./languages.js";
import styles from "./text-diff.module.css";

export interface TextDiffProps {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What is different between two texts, line by line; what is alike is folded away. */
export function TextDiff({ label, before, after }: TextDiffProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const view = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: after,
        extensions: [
          EditorState.lineSeparator.of("\n"),
          [codeLook, yaml(), lineNumbers()],
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
          unifiedMergeView({ original: before, mergeControls: false, gutter: true, collapseUnchanged: {} }),
        ],
      }),
    });
    return () => view.destroy();
  }, [label, before, after]);
  return <div ref={host} className={styles["diff"]} />;
}
